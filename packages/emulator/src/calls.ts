import { isRefusal, type Finding, type Judgement } from '@tc3/contract'
import type { JsonObject } from '@tc3/spec'
import type { Stamp } from './answer.ts'
import type { Disturbance } from './faults/fault.ts'
import type { Settled } from './settle.ts'

/** One call as the emulated cloud saw it; what could not be told is undefined. */
export interface CallRecord {
  /** Unix milliseconds. */
  readonly at: number
  readonly service: string | undefined
  readonly version: string | undefined
  readonly action: string | undefined
  readonly region: string | undefined
  readonly secretId: string | undefined
  /** Decoded, where they pass the action's schema. */
  readonly params: JsonObject | undefined
  readonly findings: readonly Finding[]
  /** The code that the service refused with; undefined where it did what was asked, whatever of its answer arrived. */
  readonly code: string | undefined
  /** What happened to the answer on its way, on command: a call without a `code` and without these was a success. */
  readonly disturbances: readonly Disturbance[]
  /** What an operation threw that was no refusal: a fault of its own, answered with `InternalError`. */
  readonly thrown: unknown
  readonly requestId: string
}

/** The record of a call. */
export function recordOf(judgement: Judgement, settled: Settled, stamp: Stamp): CallRecord {
  const { call, action, secretId, params, findings } = judgement
  const { Action, Version, Region } = call.common
  return {
    at: stamp.at,
    service: action?.spec.service ?? call.host.service,
    version: Version,
    action: Action,
    region: Region,
    secretId,
    params,
    findings,
    code: 'error' in settled ? settled.error.code : undefined,
    disturbances: settled.disturbances,
    thrown: settled.thrown,
    requestId: stamp.id,
  }
}

/** Calls in their order. */
export interface CallLog {
  readonly add: (call: CallRecord) => void
  /** Says which call a response answers. */
  readonly answered: (call: CallRecord, response: Response) => void
  /** The call that a response answers. */
  readonly callOf: (response: Response) => CallRecord | undefined
  /** The calls of one action, or of all. */
  readonly list: (action?: string) => readonly CallRecord[]
  readonly clear: () => void
}

/** How many calls that broke the contract are kept when the newest are full. */
const BROKEN_KEPT = 1000

const brokeContract = ({ findings }: CallRecord): boolean => findings.some(isRefusal)

/** A log of the newest calls, and of the first that broke the contract before them, so that memory stays flat. */
export function createCallLog(kept: number): CallLog {
  const answers = new WeakMap<Response, CallRecord>()
  let broken: readonly CallRecord[] = []
  let calls: CallRecord[] = []
  const newest = () => calls.slice(Math.max(0, calls.length - kept))
  const brokenBefore = () => {
    const older = calls.slice(0, Math.max(0, calls.length - kept)).filter(brokeContract)
    return [...broken, ...older].slice(0, BROKEN_KEPT)
  }
  return {
    add(call) {
      calls.push(call)
      if (calls.length < 2 * kept) return
      broken = brokenBefore()
      calls = newest()
    },
    answered: (call, response) => void answers.set(response, call),
    callOf: (response) => answers.get(response),
    list: (action) =>
      [...brokenBefore(), ...newest()].filter(
        (call) => action === undefined || call.action === action,
      ),
    clear() {
      broken = []
      calls = []
    },
  }
}
