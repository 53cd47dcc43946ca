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
  /** A call, and how long its request was. */
  readonly add: (call: CallRecord, bytes: number) => void
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

/** How much is kept. */
export interface Room {
  /** How many of the newest calls. */
  readonly calls: number
  /** How long their requests are together; of longer ones fewer are kept. */
  readonly bytes: number
}

/** What is kept. */
interface Kept {
  readonly broken: readonly Logged[]
  readonly newest: readonly Logged[]
}

const NOTHING: Kept = { broken: [], newest: [] }

interface Logged {
  readonly call: CallRecord
  readonly bytes: number
}

const brokeContract = ({ call: { findings } }: Logged): boolean => findings.some(isRefusal)

const sizeOf = (calls: readonly Logged[]): number =>
  calls.reduce((size, { bytes }) => size + bytes, 0)

/** The first calls that there is room for. */
function fitting(calls: readonly Logged[], room: Room): readonly Logged[] {
  const first = calls.slice(0, room.calls)
  let size = 0
  const end = first.findIndex(({ bytes }) => (size += bytes) > room.bytes)
  return end < 0 ? first : first.slice(0, end)
}

/** The newest calls that there is room for, and what broke the contract before them. */
function divided(calls: readonly Logged[], room: Room) {
  const from = calls.length - fitting(calls.toReversed(), room).length
  return { older: calls.slice(0, from).filter(brokeContract), newest: calls.slice(from) }
}

/** A log of the newest calls, and of the first that broke the contract before them, so that memory stays flat. */
export function createCallLog(room: Room): CallLog {
  const answers = new WeakMap<Response, CallRecord>()
  let broken: readonly Logged[] = []
  let calls: Logged[] = []
  let size = 0
  const kept = (): Kept => {
    const { older, newest } = divided(calls, room)
    return { broken: fitting([...broken, ...older], { ...room, calls: BROKEN_KEPT }), newest }
  }
  const hold = (left: Kept) => {
    broken = left.broken
    calls = [...left.newest]
    size = sizeOf(calls)
  }
  return {
    add(call, bytes) {
      calls.push({ call, bytes })
      size += bytes
      if (calls.length >= 2 * room.calls || size >= 2 * room.bytes) hold(kept())
    },
    answered: (call, response) => void answers.set(response, call),
    callOf: (response) => answers.get(response),
    list(action) {
      const left = kept()
      const told = [...left.broken, ...left.newest].map(({ call }) => call)
      return action === undefined ? told : told.filter((call) => call.action === action)
    },
    clear: () => hold(NOTHING),
  }
}
