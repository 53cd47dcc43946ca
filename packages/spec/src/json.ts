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
  const lossless: Json = JSON.parse(text.replace(TOKEN, mark), unmark)
  return lossless
}

/**
 * Writes JSON without losing a digit: a bigint becomes a bare number. Compact, members in their order.
 *
 * @example
 * writeJson({ Id: 9223372036854775807n }) // '{"Id":9223372036854775807}'
 */
export function writeJson(value: Json): string {
  // A program that teaches bigints to be texts would teach them here too.
  if ('toJSON' in BigInt.prototype) return writeSlowly(value)
  try {
    return JSON.stringify(value)
  } catch {
    // A bigint is in it, which JSON.stringify refuses.
    return writeSlowly(value)
  }
}

function writeSlowly(value: Json): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(writeSlowly).join(',')}]`
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${writeSlowly(member)}`,
  )
  return `{${members.join(',')}}`
}

/** Tells a JSON object from lists, null and what has no parts. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
