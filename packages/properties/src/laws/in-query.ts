import {
  fold,
  type ActionSlice,
  type Field,
  type Fields,
  type Json,
  type JsonObject,
} from '@tc3/spec'

type Objects = ActionSlice['objects']

/**
 * Params as far as a query can say them: without the optional members that hold an empty text, list or object, which
 * only POST with JSON can carry (request structure page). Undefined where a required member is one of those.
 */
export function inQuery(
  params: JsonObject,
  fields: Fields,
  objects: Objects,
): JsonObject | undefined {
  const said: [string, Json][] = []
  for (const [name, value] of Object.entries(params)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const kept = field ? partInQuery(field, objects)(value) : undeclared(value)
    if (kept !== undefined) said.push([name, kept])
    if (kept === undefined && field?.required === true) return undefined
  }
  return said.length === 0 ? undefined : Object.fromEntries(said)
}

function partInQuery({ type }: Field, objects: Objects): (value: Json) => Json | undefined {
  return fold<(value: Json) => Json | undefined>(type, {
    scalar: () => undeclared,
    list: (item) => (value) => {
      const items = (value as readonly Json[]).map(item) // a valid list
      return items.length === 0 || items.includes(undefined)
        ? undefined
        : (items as readonly Json[])
    },
    object: (name) => (value) => inQuery(value as JsonObject, objects[name] ?? {}, objects), // a valid object
  })
}

const undeclared = (value: Json): Json | undefined => (value === '' ? undefined : value)
