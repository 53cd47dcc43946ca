import type { Fault } from './fault.ts'

/** The members of each fault beside its kind, and their types. */
const MEMBERS: Readonly<Record<Fault['kind'], Readonly<Record<string, 'string' | 'number'>>>> = {
  error: { code: 'string' },
  delay: { milliseconds: 'number' },
  drop: {},
  truncate: { bytes: 'number' },
  malformed: {},
  'content-type': { contentType: 'string' },
  status: { status: 'number' },
  'unknown-members': {},
  'unknown-enums': {},
  'huge-integers': {},
  nulls: {},
}

/** A fault as it was given, an error code for short; a `TypeError` says what it is not. */
export function readFault(given: unknown): Fault {
  if (typeof given === 'string') return { kind: 'error', code: given }
  const fault: Readonly<Record<string, unknown>> = Object(given)
  const { kind } = fault
  const members = Object.entries(MEMBERS).find(([name]) => name === kind)?.[1]
  if (!members)
    throw new TypeError(
      `fault.kind: expected one of ${Object.keys(MEMBERS).join(', ')}; received ${String(kind)}`,
    )
  for (const [name, type] of Object.entries(members))
    if (typeof fault[name] !== type)
      throw new TypeError(`fault.${name}: expected a ${type}; received ${typeof fault[name]}`)
  return given as Fault // its kind and members were just checked
}
