import type { Hint, Type } from '../../spec.ts'
import { withoutNullNote } from '../null-note.ts'
import { defaults } from './defaults.ts'
import { enums } from './enums.ts'
import { lengths } from './lengths.ts'
import { ranges } from './ranges.ts'
import { subjectOf } from './subject.ts'

/**
 * The limits that a published text about a member seems to state, by the wordings that were found to mean what they say
 * in nine cases of ten. Hints only: even the best wording is contradicted by the vendor's own examples now and then.
 */
export function hintsIn(prose: string, type: Type): readonly Hint[] {
  const subject = subjectOf(type)
  if (subject === undefined) return []
  const text = withoutNullNote(prose)
  return [enums, ranges, lengths, defaults].flatMap((find) => find(text, subject))
}
