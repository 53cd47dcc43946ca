import { object, type Reader } from '../parse/reader.ts'

/** The attribute that is published as null wherever there is none. */
const NULL_AS_A_RULE = 'api_brief'

/** Why an attribute says nothing, where it does not. */
function emptiness(name: string, value: unknown): string | undefined {
  if (value === null) return 'null as'
  return name === 'example' && typeof value !== 'string' ? 'no text as' : undefined
}

/** Reads an object as if attributes that say nothing were not there; who listens is told of each. */
export function stated<T>(reader: Reader<T>): Reader<T> {
  return (value, at) => {
    const given = object(value, at)
    const empty = Object.keys(given).filter((name) => emptiness(name, given[name]) !== undefined)
    if (empty.length === 0) return reader(given, at)
    for (const name of empty)
      if (name !== NULL_AS_A_RULE) at.onStray?.(at, name, emptiness(name, given[name]))
    const left = Object.entries(given).filter(([name]) => !empty.includes(name))
    return reader(Object.fromEntries(left), at)
  }
}
