import type { ActionSlice } from './action.ts'
import { type Cases, fold } from './fold.ts'
import { isJsonObject } from './json.ts'
import type { Fields, Json, JsonObject, Scalar } from './spec.ts'

type Decode = (text: string) => Json

/** Digits as they stand: a number up to 2^53, a bigint beyond. */
const integer: Decode = (text) => {
  if (!/^-?\d+$/.test(text)) return text
  const exact = BigInt(text)
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact
}

const float: Decode = (text) =>
  /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : text

// Python's SDK writes booleans of a query with a capital.
const bool: Decode = (text) =>
  /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text

const asIs: Decode = (text) => text

/** What a text stands for where the declared type is this; a text that stands for nothing stays as it is. */
const DECODE: Readonly<Record<Scalar, Decode>> = {
  string: asIs,
  int64: integer,
  uint64: integer,
  float,
  bool,
  binary: asIs,
  date: asIs,
  datetime: asIs,
  datetime_iso: asIs,
}

/** What a text stands for where a scalar is declared; the text itself where it stands for nothing. */
export function decodeScalar(name: Scalar, text: string): Json {
  return DECODE[name](text)
}

/**
 * Reads texts by the declared types of an action's params: all that a query or a form can carry, and digits or booleans
 * in quotes that a lenient reader of JSON lets pass. What does not decode, what is no text, and what is more than 200
 * objects deep stays for the schema to judge.
 *
 * @example
 * coerce(DescribeLivePullStreamTasks.spec, { TaskId: '10000', PageNum: '2' }) // { TaskId: '10000', PageNum: 2 }
 */
export function coerce({ params, objects }: ActionSlice, given: JsonObject): JsonObject {
  const cases: Cases<(value: Json, depth: number) => Json> = {
    scalar: (name) => (value) => (typeof value === 'string' ? decodeScalar(name, value) : value),
    list: (item) => (value, depth) =>
      isList(value) ? value.map((one) => item(one, depth)) : value,
    object: (name) => (value, depth) =>
      isJsonObject(value) && depth < DEEPEST
        ? members(ownOf(objects, name) ?? {}, { value, depth: depth + 1 })
        : value,
  }
  const members = (fields: Fields, { value, depth }: Deep): JsonObject =>
    Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const field = ownOf(fields, name)
        return [name, field ? fold(field.type, cases)(member, depth) : member]
      }),
    )
  return members(params, { value: given, depth: 0 })
}

/** Nobody sends so many objects in one another but to end the stack. */
const DEEPEST = 200

interface Deep {
  readonly value: JsonObject
  readonly depth: number
}

function ownOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
