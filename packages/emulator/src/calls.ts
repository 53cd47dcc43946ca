import type { Finding, Judgement } from '@tc3/contract'
import type { JsonObject } from '@tc3/spec'
import type { Stamp } from './answer.ts'
import type { Performed } from './perform.ts'

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
  /** The code it was answered with; undefined after a success. */
  readonly code: string | undefined
  /** What an operation threw that was no refusal: a fault of its own, answered with `InternalError`. */
  readonly thrown: unknown
  readonly requestId: string
}

/** The record of a call. */
export function recordOf(judgement: Judgement, settled: Performed, stamp: Stamp): CallRecord {
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
    thrown: settled.thrown,
    requestId: stamp.id,
  }
}

/** Calls in their order. */
export interface CallLog {
  readonly add: (call: CallRecord) => void
  /** The calls of one action, or of all. */
  readonly list: (action?: string) => readonly CallRecord[]
  readonly clear: () => void
}

/** A log of the newest calls, so that memory stays flat. */
export function createCallLog(kept: number): CallLog {
  let calls: CallRecord[] = []
  return {
    add(call) {
      calls.push(call)
      if (calls.length >= 2 * kept) calls = calls.slice(-kept)
    },
    list: (action) =>
      calls.slice(-kept).filter((call) => action === undefined || call.action === action),
    clear() {
      calls = []
    },
  }
}
