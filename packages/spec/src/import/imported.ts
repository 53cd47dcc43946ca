import type { Spec } from '../spec.ts'
import type { ImportNote } from './notes.ts'

/** A contract made of published documents, and what was passed over on the way. */
export interface Imported {
  readonly spec: Spec
  readonly notes: readonly ImportNote[]
}
