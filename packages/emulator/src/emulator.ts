import { createCatalog, isApiHost, judge } from '@tc3/contract'
import { createKeyCache, readWire, type RawParts } from '@tc3/signer'
import { answer } from './answer.ts'
import { createCallLog, recordOf, type CallRecord } from './calls.ts'
import { createClock, type Clock } from './clock.ts'
import { createControls, type Controls } from './controls.ts'
import { forPage, preflight } from './cors.ts'
import { arrive } from './faults/disturb.ts'
import { asProduct } from './product.ts'
import type { RealmOptions } from './realm.ts'
import { settle } from './settle.ts'

/** What an emulated cloud is made of. Clock and ids are arguments: same calls, same bytes. */
export interface EmulatorOptions extends RealmOptions {
  /** Actions that may come unsigned, with `Authorization: SKIP`; none unless said otherwise. */
  readonly unsigned?: readonly string[]
  /** Unix milliseconds; the machine's clock unless said otherwise. */
  readonly now?: () => number
  /** Request ids; random UUIDs unless said otherwise. */
  readonly newId?: () => string
  /** How many of the newest calls `calls` tells; 1,000 unless said otherwise. */
  readonly callsKept?: number
}

/** Tencent Cloud in process. */
export interface Emulator extends Controls {
  /**
   * Answers a request as the service does. An adapter that still has the raw query text and body bytes hands them in,
   * since they are what was signed. A dropped connection is `Response.error()`.
   */
  readonly fetch: (request: Request, raw?: RawParts) => Promise<Response>
  /** Whether a URL is one that Tencent Cloud API answers. */
  readonly serves: (url: string) => boolean
  /** The calls so far, of one action or of all. */
  readonly calls: (action?: string) => readonly CallRecord[]
  readonly clock: Clock
  /** Brings back the beginning: no calls, rates, faults or added accounts, the first state, the clock as it ran. */
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
  const { services, unsigned, newId = () => crypto.randomUUID(), callsKept = 1000 } = options
  const catalog = createCatalog(services.map((one) => asProduct(one).service))
  const keys = createKeyCache({ max: 1000 })
  const clock = createClock(options.now ?? Date.now)
  const log = createCallLog(callsKept)
  const { realm, controls, reset } = createControls(options)
  return {
    ...controls,
    async fetch(request, raw) {
      const asked = preflight(request)
      if (asked) return asked
      const stamp = { at: clock.now(), id: newId() }
      const wire = await readWire(request, raw)
      const { accounts } = realm()
      const judgement = await judge(wire, { accounts, catalog, keys, unsigned, at: stamp.at })
      const settled = settle(judgement, stamp.at, realm())
      log.add(recordOf(judgement, settled, stamp))
      return forPage(request, await arrive(answer(settled, stamp), settled.disturbances, clock))
    },
    serves: (url) => isApiHost(new URL(url).host),
    calls: log.list,
    clock,
    reset() {
      reset()
      log.clear()
      clock.reset()
    },
  }
}
