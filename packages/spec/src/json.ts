import type { Json, JsonObject } from './spec.ts'

/** A number of so many digits, or a text that looks like one: most documents have neither, and need no second reading. */
const LONG = /(?:^|[[:,])\s*-?\d{16}/

/** U+0000 can only be written as this escape, so a text that begins with it is told by its first letters. */
const NUL = '"\\u0000'

/** No integer of fewer digits is beyond 2^53. */
const LEAST_DIGITS = 16

/** A number outside of texts, as JSON writes it. */
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** What becomes of the parts of a JSON text. */
interface Rewriting {
  /** Of what stands between texts. */
  readonly between: (part: string) => string
  /** Of a text, in its quotes, that begins with U+0000 and names no member. */
  readonly marked: (token: string) => string
}

/**
 * Rewrites valid JSON text by text. No expression spans a whole text: on a long one with many escapes its way back
 * would fill the stack.
 */
function rewrite(json: string, { between, marked }: Rewriting): string {
  let written = ''
  let done = 0
  for (let open = json.indexOf('"'); open >= 0; open = json.indexOf('"', done)) {
    const end = endOfText(json, open)
    const token = json.slice(open, end)
    const isMarked = token.startsWith(NUL) && !isName(json, end)
    written += between(json.slice(done, open)) + (isMarked ? marked(token) : token)
    done = end
  }
  return written + between(json.slice(done))
}

/** A colon behind a text makes it a member's name. */
const isName = (json: string, end: number): boolean => /^\s*:/.test(json.slice(end))

/** Behind the quote that closes a text: the first with an even number of backslashes before it. */
function endOfText(json: string, open: number): number {
  let close = json.indexOf('"', open + 1)
  while (isEscaped(json, close)) close = json.indexOf('"', close + 1)
  return close + 1
}

function isEscaped(json: string, at: number): boolean {
  let first = at
  while (json[first - 1] === '\\') first -= 1
  return (at - first) % 2 === 1
}

/** Long integers become texts that begin with U+0000 and `i`; texts that began with U+0000 get an `s` behind it. */
const MARKED: Rewriting = {
  between: (part) => (part.length < LEAST_DIGITS ? part : part.replace(NUMBER, markNumber)),
  marked: (token) => `${NUL}s${token.slice(NUL.length)}`,
}

function markNumber(token: string): string {
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
    return JSON.parse(rewrite(text, MARKED), unmark)
  } catch (cause) {
    // What JSON.parse reads in any depth, it revives in some thousands of levels only.
    throw new SyntaxError('JSON: too deep for its long integers', { cause })
  }
}

/** As `MARKED` does for a text to be read: bigints, and texts that look like one. */
function markValue(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  // What stands there, before a program that taught bigints to be texts is asked.
  const standing = this[name]
  if (typeof standing === 'bigint') return `\u0000i${standing}`
  return typeof value === 'string' && value.startsWith('\u0000')
    ? `\u0000s${value.slice(1)}`
    : value
}

const UNMARKED: Rewriting = {
  between: (part) => part,
  marked: (token) => {
    const rest = token.slice(NUL.length)
    return rest.startsWith('i') ? rest.slice(1, -1) : `${NUL}${rest.slice(1)}`
  },
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
  return rewrite(JSON.stringify(value, markValue), UNMARKED)
}

/** Tells a JSON object from lists, null and what has no parts; into its members it does not look. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
