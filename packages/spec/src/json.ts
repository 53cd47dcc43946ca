import type { Json, JsonObject } from './spec.ts'

/** Every text, with the colon that makes it a member's name, and every number of a JSON text. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** A number of so many digits, or a text that looks like one: most documents have neither, and need no second reading. */
const LONG = /(?:^|[[:,])\s*-?\d{16}/

/** U+0000 can only be written as this escape, so a text that begins with it is told by its first letters. */
const NUL = '"\\u0000'

/** Long integers become texts that begin with U+0000 and `i`; texts that began with U+0000 get an `s` behind it. */
function mark(token: string, colon: string | undefined): string {
  if (colon !== undefined) return token
  if (token.startsWith('"'))
    return token.startsWith(NUL) ? `${NUL}s${token.slice(NUL.length)}` : token
  const isRounded = /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))
  return isRounded ? `${NUL}i${token}"` : token
}

function unmark(_name: string, value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('\u0000')) return value
  return value[1] === 'i' ? BigInt(value.slice(2)) : `\u0000${value.slice(2)}`
}

/**
 * Reads JSON without losing a digit: an integer beyond 2^53 becomes a bigint, on every runtime.
 * Throws a `SyntaxError` where the text is not JSON.
 *
 * @example
 * readJson('{"Id":9223372036854775807}') // { Id: 9223372036854775807n }
 */
export function readJson(text: string): Json {
  const read: Json = JSON.parse(text)
  if (!LONG.test(text)) return read
  try {
    return JSON.parse(text.replace(TOKEN, mark), unmark)
  } catch (cause) {
    // What JSON.parse reads in any depth, it revives in some thousands of levels only.
    throw new SyntaxError('JSON: too deep for its long integers', { cause })
  }
}

/** As `mark` does for a text to be read: bigints, and texts that look like one. */
function markValue(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  // What stands there, before a program that taught bigints to be texts is asked.
  const standing = this[name]
  if (typeof standing === 'bigint') return `\u0000i${standing}`
  return typeof value === 'string' && value.startsWith('\u0000')
    ? `\u0000s${value.slice(1)}`
    : value
}

function unmarkToken(token: string, colon: string | undefined): string {
  if (colon !== undefined || !token.startsWith(NUL)) return token
  const rest = token.slice(NUL.length)
  return rest.startsWith('i') ? rest.slice(1, -1) : `${NUL}${rest.slice(1)}`
}

/**
 * Writes JSON as `JSON.stringify` does and loses no digit: a bigint becomes a bare number.
 *
 * @example
 * writeJson({ Id: 9223372036854775807n }) // '{"Id":9223372036854775807}'
 */
export function writeJson(value: Json): string {
  try {
    if (!('toJSON' in BigInt.prototype)) return JSON.stringify(value)
  } catch {
    // A bigint is in it, which JSON.stringify refuses.
  }
  return JSON.stringify(value, markValue).replace(TOKEN, unmarkToken)
}

/** Tells a JSON object from lists, null and what has no parts. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
