// The deepest published answer has ten levels; what goes far beyond leads back to itself.
const DEEPEST = 1000

const NO_JSON: ReadonlySet<string> = new Set(['undefined', 'function', 'symbol'])

const isJson = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : !NO_JSON.has(typeof value)

/** Refuses, with a `TypeError` that names the place, what JSON would lose or cannot write; a member that is undefined is left out. */
export function expectJson(value: unknown, place: string, depth = 0): void {
  if (!isJson(value)) throw new TypeError(`${place}: expected JSON; received ${received(value)}`)
  if (typeof value !== 'object' || value === null) return
  if (depth > DEEPEST)
    throw new TypeError(`${place.slice(0, 30)}…: expected JSON; received a cycle`)
  if ('toJSON' in value) throw new TypeError(`${place}: expected JSON; received a class's object`)
  // A hole in a list becomes null where it is written, a member that is undefined nothing.
  const isList = Array.isArray(value)
  for (const name of isList ? value.keys() : Object.keys(value)) {
    const member: unknown = (value as Readonly<Record<string, unknown>>)[name]
    if (!isPlain(member, isList)) expectJson(member, `${place}.${name}`, depth + 1)
  }
}

// Most members are such, and every answer passes here: a place is named for the others alone.
const isPlain = (member: unknown, isList: boolean): boolean =>
  typeof member === 'string' || Number.isFinite(member) || (member === undefined && !isList)

const received = (value: unknown): string =>
  typeof value === 'function' ? 'a function' : String(value)
