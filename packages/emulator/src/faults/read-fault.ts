import { inWords } from '@tc3/spec'
import { wholeFrom, type Check, type Checks } from '../options.ts'
import type { Fault } from './fault.ts'

const isWhole = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most

const CODE: Check = [
  (value) => typeof value === 'string' && /^[\w.]+$/.test(value),
  'an error code',
]
// The longest that a timer waits.
const MILLISECONDS: Check = [
  (value) => isWhole(value, 2 ** 31 - 1),
  'a whole number of milliseconds below 2^31',
]
const HEADER: Check = [
  (value) => typeof value === 'string' && /^[\t\x20-\x7e]+$/.test(value),
  'a text that a header can carry',
]
// With a body: 204, 205 and 304 have none.
const STATUS: Check = [
  (value) =>
    isWhole(value, 599) && Number(value) >= 200 && ![204, 205, 304].includes(Number(value)),
  'an HTTP status whose answer has a body',
]

/** The members of each fault beside its kind. */
const MEMBERS: Readonly<Record<Fault['kind'], Checks>> = {
  error: { code: CODE },
  delay: { milliseconds: MILLISECONDS },
  drop: {},
  truncate: { bytes: wholeFrom(0) },
  malformed: {},
  'content-type': { contentType: HEADER },
  status: { status: STATUS },
  'unknown-members': {},
  'unknown-enums': {},
  'huge-integers': {},
  nulls: {},
}

/** A fault as it was given, an error code for short; a `TypeError` says what it is not. */
export function readFault(given: unknown): Fault {
  const fault: Readonly<Record<string, unknown>> =
    typeof given === 'string' ? { kind: 'error', code: given } : Object(given)
  const { kind } = fault
  const members = Object.entries(MEMBERS).find(([name]) => name === kind)?.[1]
  if (!members)
    throw new TypeError(
      `fault.kind: expected one of ${Object.keys(MEMBERS).join(', ')}; received ${inWords(kind)}`,
    )
  for (const [name, [fits, expected]] of Object.entries(members))
    if (!fits(fault[name]))
      throw new TypeError(`fault.${name}: expected ${expected}; received ${inWords(fault[name])}`)
  const known = ['kind', ...Object.keys(members)]
  const stray = Object.keys(fault).find((name) => !known.includes(name))
  if (stray !== undefined)
    throw new TypeError(
      `fault.${stray}: no member of ${String(kind)}; expected ${known.join(', ')}`,
    )
  return { ...fault } as unknown as Fault // its kind and members were just checked
}
