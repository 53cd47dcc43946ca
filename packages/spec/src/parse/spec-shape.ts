import {
  count,
  flag,
  inside,
  json,
  jsonObject,
  listOf,
  maybe,
  number,
  object,
  oneOf,
  type Reader,
  recordOf,
  refuse,
  setOf,
  someOf,
  struct,
  text,
  textLike,
  thatIs,
} from './reader.ts'
import { address, date, host, region } from './text-forms.ts'
import type {
  ActionSpec,
  Constraint,
  Evidence,
  Example,
  Field,
  Fields,
  Hint,
  Scalar,
  Severity,
  Spec,
  Text,
  Type,
} from '../spec.ts'

const SCALARS = [
  'string',
  'int64',
  'uint64',
  'float',
  'bool',
  'binary',
  'date',
  'datetime',
  'datetime_iso',
] as const satisfies readonly Scalar[]

const TYPES = `one of ${SCALARS.join(', ')}, { list }, { object }`

const typeName = textLike('a name that begins with a capital letter', /^[A-Z][A-Za-z0-9_]*$/)
// A member that every object inherits would seem to be there when it is not.
const INHERITED =
  'constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf'
const memberName = textLike(
  'a name of letters, digits and _ that objects do not inherit',
  new RegExp(`^(?!(?:${INHERITED})$)[A-Za-z][A-Za-z0-9_]*$`),
)
const RESERVED: ReadonlyMap<unknown, string> = new Map([
  ['RequestId', 'a name other than RequestId, which every answer carries'],
  ['Error', 'a name other than Error, which makes an answer a failure'],
])
const answerName: Reader<string> = (value, at) => {
  const expected = RESERVED.get(value)
  return expected === undefined ? memberName(value, at) : refuse(at, expected, value)
}
const code = textLike('an error code', /^\S+$/)

/** The name of a scalar. */
export const scalar = oneOf(SCALARS)
/** How a claim is known. */
export const evidence = oneOf<Evidence>(['documented', 'observed', 'inferred'])

const both = struct<{ en: string; zh: string }>({ en: text, zh: text })

/** A text for people. */
export const prose: Reader<Text> = (value, at) =>
  typeof value === 'string' ? value : both(value, at)

const objectType = struct<{ object: string }>({ object: typeName })

// Published types have no list in a list; a value of many in one another would be large beyond use.
const MOST_LISTS = 5
const tooManyLists: Reader<Type> = (value, at) =>
  refuse(at, `at most ${MOST_LISTS} lists in one another`, value)

function typeWithin(lists: number): Reader<Type> {
  const listType: Reader<Type> =
    lists === 0 ? tooManyLists : struct<{ list: Type }>({ list: typeWithin(lists - 1) })
  return (value, at) => {
    if (typeof value === 'object' && value !== null) {
      if ('list' in value) return listType(value, at)
      if ('object' in value) return objectType(value, at)
    }
    return SCALARS.find((name) => name === value) ?? refuse(at, TYPES, value)
  }
}

function constraint<T>(value: Reader<T>) {
  return maybe(
    struct<Constraint<T>>({
      value,
      code,
      evidence,
      severity: maybe(oneOf<Severity>(['refusal', 'warning', 'note'])),
    }),
  )
}

const word = thatIs(
  'a text or a finite number',
  (value): value is string | number => typeof value === 'string' || Number.isFinite(value),
)

// Beyond this a sample of the list would be large beyond use.
const MOST_LEAST_ITEMS = 1000

const hint = struct<Hint>({
  rule: oneOf(['enum', 'minimum', 'maximum', 'minLength', 'maxLength', 'default']),
  value: json,
  tier: text,
  quote: text,
})

const field = struct<Field>({
  type: typeWithin(MOST_LISTS),
  required: maybe(flag),
  returned: maybe(flag),
  nullable: maybe(flag),
  disabled: maybe(flag),
  summary: maybe(prose),
  example: maybe(json),
  default: maybe(json),
  enum: constraint(someOf(setOf(word))),
  minimum: constraint(number),
  maximum: constraint(number),
  minItems: constraint(count({ most: MOST_LEAST_ITEMS })),
  maxItems: constraint(count({})),
  maxBytes: constraint(count({})),
  format: constraint(text),
  hints: maybe(listOf(hint)),
})

const fields: Reader<Fields> = recordOf(memberName, field)

const example = struct<Example>({
  title: maybe(prose),
  method: maybe(oneOf(['GET', 'POST'])),
  params: jsonObject,
  returns: maybe(jsonObject),
})

/** What the gateway takes: request structure page. */
const CONTENT_TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/octet-stream',
] as const

const action = struct<ActionSpec>({
  summary: prose,
  docs: maybe(address),
  status: maybe(oneOf(['online', 'deprecated', 'offline'])),
  requestsPerSecond: maybe(count({ least: 1 })),
  region: maybe(oneOf(['required', 'optional', 'none'])),
  regions: maybe(setOf(region)),
  contentTypes: maybe(setOf(oneOf(CONTENT_TYPES))),
  streams: maybe(flag),
  params: fields,
  returns: recordOf(answerName, field),
  errors: setOf(code),
  examples: listOf(example),
})

const spec = struct<Spec>({
  service: textLike('a name in lower case', /^[a-z][a-z0-9]*$/),
  version: date,
  edition: textLike('a name in lower case', /^[a-z][a-z0-9-]*$/),
  hosts: setOf(host),
  regions: setOf(region),
  actions: recordOf(typeName, action),
  objects: recordOf(typeName, fields),
  errors: recordOf(code, prose),
})

/** Drops the line by which editors find the JSON Schema. */
export function withoutSchema<T>(reader: Reader<T>): Reader<T> {
  return (value, at) => {
    const { $schema, ...rest } = object(value, at)
    if ($schema !== undefined) text($schema, inside(at, '$schema'))
    return reader(rest, at)
  }
}

/** A spec, its shape alone: `specs/spec.schema.json` says the same. */
export const specShape = withoutSchema(spec)
