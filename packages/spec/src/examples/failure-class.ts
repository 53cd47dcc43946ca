import type { Breach } from '../breach.ts'

/** The classes of what is wrong with examples. */
export const FAILURE_CLASSES = {
  quoted: 'a number or a boolean in quotes',
  unquoted: 'a number or a boolean where a text is declared',
  unknown: 'a member that is not declared',
  missing: 'a member that is not there',
  null: 'null where none is declared',
  format: 'a date, or bytes, in another form',
  type: 'another type: an object for a list, a text for an object',
  limit: 'beyond a limit',
} as const

/** What is wrong with an example, as a name. */
export type FailureClass = keyof typeof FAILURE_CLASSES

const NUMBERS = new Set(['int64', 'uint64', 'float'])
const NUMBER = /^'-?\d+(?:\.\d+)?'$/
const BOOLEAN = /^'(?:true|false)'$/i

/** The class of a breach. */
export function classOf({ kind, expected, received }: Breach): FailureClass {
  if (kind !== 'type') return kind
  const isQuoted = NUMBERS.has(expected) ? NUMBER.test(received) : BOOLEAN.test(received)
  if (expected !== 'string') return isQuoted ? 'quoted' : 'type'
  return /^(?:-?\d|true$|false$)/.test(received) ? 'unquoted' : 'type'
}
