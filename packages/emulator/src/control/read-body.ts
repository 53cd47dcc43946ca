import { isJsonObject, readJson, type Json, type JsonObject } from '@tc3/spec'

/** The body of a control request, empty where there is none; a `TypeError` where it is no JSON object. */
export async function readBody(request: Request): Promise<JsonObject> {
  const text = await request.text()
  const body = text === '' ? {} : jsonOf(text)
  if (isJsonObject(body)) return body
  throw new TypeError('body: expected a JSON object')
}

function jsonOf(text: string): Json | undefined {
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}

interface Types {
  readonly text: string
  readonly number: number
  readonly object: JsonObject
}

const IS: { readonly [Name in keyof Types]: (value: Json) => value is Types[Name] } = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  object: (value) => isJsonObject(value),
}

/** A member that may be there; a `TypeError` where it is of another type. */
export function optional<Name extends keyof Types>(
  body: JsonObject,
  member: string,
  type: Name,
): Types[Name] | undefined {
  const value = body[member]
  if (value === undefined || IS[type](value)) return value
  // Never the value: it may be a key that stands in the wrong place.
  throw new TypeError(`${member}: expected a ${type}; received a ${kindOf(value)}`)
}

/** A member that must be there, a text; a `TypeError` where it is none. */
export function textAt(body: JsonObject, member: string): string {
  const value = optional(body, member, 'text')
  if (value === undefined) throw new TypeError(`${member}: expected a text; received nothing`)
  return value
}

const kindOf = (value: Json): string =>
  Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value

/** Refuses a member that means nothing here, which would else be passed over. */
export function requireKnown(body: JsonObject, members: readonly string[]): void {
  const stray = Object.keys(body).find((member) => !members.includes(member))
  if (stray !== undefined)
    throw new TypeError(`${stray}: expected one of ${members.join(', ') || 'no members'}`)
}
