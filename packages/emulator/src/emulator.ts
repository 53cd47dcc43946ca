import { createCatalog, isApiHost } from '@tc3/contract'
import { createKeyCache, type RawParts } from '@tc3/signer'
import { slicesOf } from './aimed.ts'
import { createCallLog, type CallRecord } from './calls.ts'
import { createClock, type Clock } from './clock.ts'
import { createControls, type Controls } from './controls.ts'
import { idsOf } from './ids.ts'
import { asProduct, type Product } from './product.ts'
import { checkOptions, FUNCTION, oneOf, TEXTS, wholeFrom, type Check } from './options.ts'
import type { RealmOptions } from './realm.ts'
import { respond } from './respond.ts'

/** What an emulated cloud is made of. Clock and ids are arguments: same calls, same bytes. */
export interface EmulatorOptions extends RealmOptions {
  /** Actions that may come unsigned, with `Authorization: SKIP`; none unless said otherwise. */
  readonly unsigned?: readonly string[]
  /** Unix milliseconds; the machine's clock unless said otherwise. */
  readonly now?: () => number
  /** Request ids; unless said otherwise UUIDs of the seed, or random ones where there is no seed. */
  readonly newId?: () => string
  /**
   * How many of the newest calls `calls` tells, fewer where their requests are longer than 256 MiB together; 1,000 unless
   * said otherwise. Those that broke the contract it tells however old they are, up to the first 1,000.
   */
  readonly callsKept?: number
}

// A thousand calls with a picture each would fill the memory.
const BYTES_KEPT = 256 * 2 ** 20

const ANYTHING: Check = [() => true, 'anything'] // checked where it is read

const OPTIONS: Readonly<Record<keyof EmulatorOptions, Check>> = {
  services: ANYTHING,
  accounts: ANYTHING,
  now: FUNCTION,
  newId: FUNCTION,
  rates: oneOf('documented', 'unlimited'),
  seed: [Number.isSafeInteger, 'an integer'],
  withoutBehaviour: oneOf('made-up', 'refused'),
  unsigned: TEXTS,
  callsKept: wholeFrom(0),
}

/** Tencent Cloud in process. */
export interface Emulator extends Controls {
  /**
   * Answers a request as the service does. An adapter that still has the raw query text and body bytes hands them in,
   * since they are what was signed. A dropped connection is `Response.error()`.
   */
  readonly fetch: (request: Request, raw?: RawParts) => Promise<Response>
  /** Whether a text is a URL that Tencent Cloud API answers; the authority of a tunnel through a proxy is none. */
  readonly serves: (url: string) => boolean
  /** The calls so far, of one action or of all: the newest, and before them what broke the contract. */
  readonly calls: (action?: string) => readonly CallRecord[]
  /** The call that a response of `fetch` answers; undefined of any other response, and of one to a preflight. */
  readonly callOf: (response: Response) => CallRecord | undefined
  readonly clock: Clock
  /** What it serves. */
  readonly products: readonly Product[]
  /** Brings back the beginning: no calls, rates, faults or added accounts, the first state, the clock as it ran, the ids of the seed from the first. */
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
  const { unsigned = [], callsKept = 1000 } = checkOptions(options, OPTIONS)
  if (!Array.isArray(options.services))
    throw new TypeError('services: expected a list, such as [live()]')
  const products = options.services.map(asProduct)
  for (const action of unsigned) slicesOf(action, products, 'unsigned')
  const catalog = createCatalog(products.map(({ service }) => service))
  const keys = createKeyCache({ max: 1000 })
  const clock = createClock(options.now ?? Date.now)
  const log = createCallLog({ calls: callsKept, bytes: BYTES_KEPT })
  let newId = options.newId ?? idsOf(options.seed)
  const { realm, controls, reset } = createControls({ ...options, services: products })
  const parts = { catalog, keys, unsigned, clock, newId: () => newId(), log, realm }
  return {
    ...controls,
    fetch: (request, raw) => respond(request, raw, parts),
    serves: (url) => URL.canParse(url) && isApiHost(new URL(url).host),
    calls: log.list,
    callOf: log.callOf,
    clock,
    products,
    reset() {
      reset()
      log.clear()
      clock.reset()
      newId = options.newId ?? idsOf(options.seed)
    },
  }
}
