import type { Field } from '@tc3/spec'
import { limitsOf, type Limits } from './limits.ts'

/** How one direction of a call reads the flags of a field. */
export interface Side {
  /** Whether values may carry the member at all. */
  readonly carries: (field: Field) => boolean
  /** Whether every value carries it. */
  readonly always: (field: Field) => boolean
  /** Whether null may stand in its place. */
  readonly nulls: (field: Field) => boolean
  readonly limits: (field: Field) => Limits
}

/** What a client sends: null never, a retired member only if it is still required. */
export const REQUEST: Side = {
  carries: (field) => field.disabled !== true || field.required === true,
  always: (field) => field.required === true,
  nulls: () => false,
  limits: limitsOf,
}

/** What a service answers: a retired member may still come, and no limit of requests binds it. */
export const ANSWER: Side = {
  carries: () => true,
  always: (field) => field.returned === true && field.disabled !== true,
  nulls: (field) => field.nullable === true,
  limits: () => ({}),
}
