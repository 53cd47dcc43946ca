import { expected } from '../expected.ts'
import { refuse, type Refused } from './verdict.ts'

/** When a request is received. */
export interface TimeOptions {
  /** The service's clock, in unix seconds. */
  readonly at: number
  /** How far the request's clock may be off, either way. Default: 300. */
  readonly toleranceSeconds?: number | undefined
}

/** The refusal of a request that is too old or too new; a clock that is none is a `TypeError`. */
export function refuseLate(timestamp: number, options: TimeOptions): Refused | undefined {
  const { at, toleranceSeconds = 300 } = options
  if (!(Math.abs(at) < 1e11)) expected('at', 'unix seconds')
  if (!(at - timestamp <= toleranceSeconds)) return refuse('timestamp-too-old', 'Timestamp')
  if (!(timestamp - at <= toleranceSeconds)) return refuse('timestamp-too-new', 'Timestamp')
  return undefined
}
