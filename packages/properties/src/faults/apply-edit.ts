import type { Json, JsonObject } from '@tc3/spec'
import { ABSENT } from '../values/records.ts'
import type { Edit, Path } from './fault.ts'

/** The params after an edit; what was given stays as it is. */
export function applyEdit(
  params: JsonObject,
  { path, put }: Pick<Edit, 'path' | 'put'>,
): JsonObject {
  return replaced(params, path, put) as JsonObject // a path has at least one name
}

function replaced(value: Json | undefined, path: Path, put: Edit['put']): Json | typeof ABSENT {
  const [first, ...rest] = path
  if (first === undefined) return put
  if (typeof first === 'number') {
    const list = value as readonly Json[] // an index leads into a list only
    return list.map(
      (item, index) => (index === first ? (replaced(item, rest, put) as Json) : item), // items are never left out
    )
  }
  const object = value as JsonObject // a name leads into an object only
  const others = Object.entries(object).filter(([name]) => name !== first)
  const own = Object.hasOwn(object, first) ? object[first] : undefined
  const next = replaced(own, rest, put)
  // Entries make an own member even of `__proto__`.
  return Object.fromEntries(next === ABSENT ? others : [...others, [first, next]])
}
