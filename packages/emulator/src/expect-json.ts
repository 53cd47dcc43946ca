// The deepest published answer has ten levels; what goes far beyond leads back to itself.
const DEEPEST = 1000

const NO_JSON: ReadonlySet<string> = new Set(['undefined', 'function', 'symbol'])

const isJson = (value: unknown): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : !NO_JSON.has(typeof value)

/** Refuses, with a `TypeError` that names the place, what JSON would lose or cannot write; a member that is undefined is left out. */
export function expectJson(value: unknown, place = 'output', depth = 0): void {
  if (!isJson(value)) throw new TypeError(`${place}: expected JSON; received ${String(value)}`)
  if (typeof value !== 'object' || value === null) return
  if (depth > DEEPEST) throw new TypeError('output: expected JSON; received what contains itself')
  if ('toJSON' in value) throw new TypeError(`${place}: expected JSON; received a class's object`)
  // A hole in a list becomes null where it is written.
  const isMember = Array.isArray(value) ? () => true : (member: unknown) => member !== undefined
  for (const [name, member] of Object.entries(value))
    if (isMember(member)) expectJson(member, `${place}.${name}`, depth + 1)
}
