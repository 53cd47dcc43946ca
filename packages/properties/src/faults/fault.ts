import type { Json } from '@tc3/spec'
import type { LimitName } from '../values/limits.ts'
import type { ABSENT } from '../values/records.ts'

/** What is wrong with params: a member left out, one not declared, another JSON type, null, or a limit broken. */
export type FaultKind = 'missing' | 'unknown' | 'type' | 'null' | LimitName

/** The names and indices that lead to a value. */
export type Path = readonly (string | number)[]

/** One edit of valid params that makes them wrong, and the code that it must earn. */
export interface Edit {
  readonly kind: FaultKind
  readonly path: Path
  readonly put: Json | typeof ABSENT
  readonly code: string
}

/** A place where params can be made wrong in one way, by any of some edits; they are made when it is chosen. */
export interface Site {
  readonly kind: FaultKind
  readonly edits: () => readonly Edit[]
}
