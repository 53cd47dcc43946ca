import { accountsOf, createCatalog, isApiHost, judge, type Account } from '@tc3/contract'
import { createKeyCache, readWire, type RawParts } from '@tc3/signer'
import { answer } from './answer.ts'
import { createCallLog, recordOf, type CallRecord } from './calls.ts'
import type { Product } from './product.ts'
import { createWorld } from './world.ts'

/** What an emulated cloud is made of. Clock and ids are arguments: same calls, same bytes. */
export interface EmulatorOptions {
  readonly services: readonly Product[]
  /** The key pairs it knows, or `any`: each SecretId passes, and signatures are read but not checked. */
  readonly accounts: readonly Account[] | 'any'
  /** Unix milliseconds; the machine's clock unless said otherwise. */
  readonly now?: () => number
  /** Request ids; random UUIDs unless said otherwise. */
  readonly newId?: () => string
  /** How many of the newest calls `calls` tells; 1,000 unless said otherwise. */
  readonly callsKept?: number
}

/** Tencent Cloud in process. */
export interface Emulator {
  /**
   * Answers a request as the service does. An adapter that still has the raw query text and body bytes hands them in,
   * since they are what was signed.
   */
  readonly fetch: (request: Request, raw?: RawParts) => Promise<Response>
  /** Whether a URL is one that Tencent Cloud API answers. */
  readonly serves: (url: string) => boolean
  /** The calls so far, of one action or of all. */
  readonly calls: (action?: string) => readonly CallRecord[]
  /** Puts more into a product's state, of one account or of all; a product that is not served is a `TypeError`. */
  readonly seed: <Seed>(product: Product<unknown, Seed>, seed: Seed, secretId?: string) => void
  /** Forgets calls, rates and all state since the products were made. */
  readonly reset: () => void
}

/**
 * Makes an emulated cloud: a `Request` in, a `Response` out, no network.
 *
 * @example
 * import { createEmulator } from '@tc3/emulator'
 * import { live } from '@tc3/emulator/live'
 * const cloud = createEmulator({ services: [live()], accounts: [{ secretId: 'AKID', secretKey: 'k' }] })
 * const response = await cloud.fetch(request)
 */
export function createEmulator(options: EmulatorOptions): Emulator {
  const { services, now = Date.now, newId = () => crypto.randomUUID(), callsKept = 1000 } = options
  const judging = {
    accounts: accountsOf(options.accounts),
    catalog: createCatalog(services.map(({ service }) => service)),
    keys: createKeyCache({ max: 1000 }),
  }
  const world = createWorld(services)
  const log = createCallLog(callsKept)
  return {
    async fetch(request, raw) {
      const stamp = { at: now(), id: newId() }
      const judgement = await judge(await readWire(request, raw), { ...judging, at: stamp.at })
      const settled = world.settle(judgement, stamp.at)
      log.add(recordOf(judgement, settled, stamp))
      return answer(settled, stamp)
    },
    serves: (url) => isApiHost(new URL(url).host),
    calls: log.list,
    seed: world.seed,
    reset() {
      world.reset()
      log.clear()
    },
  }
}
