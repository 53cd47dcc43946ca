import { isJsonObject, readJson, type Json, type JsonObject } from '@tc3/spec'

/** The body of a control request, empty where there is none; a `TypeError` where it is no JSON object. */
export async function readBody(request: Request): Promise<JsonObject> {
  const text = await request.text().catch((cause: unknown) => {
    throw new TypeError(`body: expected one that can be read; ${messageOf(cause)}`, { cause })
  })
  const body = text === '' ? {} : jsonOf(text)
  if (isJsonObject(body)) return body
  throw new TypeError('body: expected a JSON object')
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : 'unknown')

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

const IN_WORDS: Readonly<Record<keyof Types, string>> = {
  text: 'a text',
  number: 'a number',
  object: 'an object',
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
  throw new TypeError(`${member}: expected ${IN_WORDS[type]}; received ${kindOf(value)}`)
}

/** A member that must be there, a text; a `TypeError` where it is none. */
export function textAt(body: JsonObject, member: string): string {
  const value = optional(body, member, 'text')
  if (value === undefined) throw new TypeError(`${member}: expected a text; received nothing`)
  return value
}

function kindOf(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'bigint') return 'a number beyond 2^53'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** Refuses a name that means nothing here, which would else be passed over. */
export function requireKnown(given: readonly string[], members: readonly string[]): void {
  const stray = given.find((member) => !members.includes(member))
  const expected = members.length > 0 ? `one of ${members.join(', ')}` : 'nothing'
  if (stray !== undefined) throw new TypeError(`${stray}: expected ${expected}`)
}
