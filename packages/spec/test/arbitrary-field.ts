import * as fc from 'fast-check'
import type { Constraint, Field, Fields, Scalar, Type } from '../src/index.ts'
import { MEMBER_NAMES, PROSE } from './hazards.ts'

const SCALARS: readonly Scalar[] = [
  'string',
  'int64',
  'uint64',
  'float',
  'bool',
  'binary',
  'date',
  'datetime',
  'datetime_iso',
]

/** The code that breaking any limit earns. */
export const CODE = 'InvalidParameter'

const limit = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Constraint<Value>> =>
  fc.record(
    {
      value,
      code: fc.constant(CODE),
      evidence: fc.constant('inferred' as const),
      severity: fc.constantFrom('refusal', 'warning'),
    },
    { requiredKeys: ['value', 'code', 'evidence'] },
  )

const number = fc.record(
  {
    minimum: limit(fc.integer({ min: -2, max: 2 })),
    maximum: limit(fc.integer({ min: 2, max: 9 })),
    enum: limit(fc.constant([1, 2, 3])),
  },
  { requiredKeys: [] },
)

const bytesOf = (word: string): number => new TextEncoder().encode(word).length

/** Limits that texts keep, if they have so many bytes, and limits that these words keep. */
const textAmong = (least: number, ...words: readonly string[]) => {
  const longest = Math.max(...words.map(bytesOf))
  return fc.oneof(
    fc.record(
      {
        maxBytes: limit(fc.integer({ min: least, max: least + 12 })),
        format: limit(fc.constantFrom('[a-z]*', '\\d{4}.*', '.*`\\$\\{.*|a/b')),
      },
      { requiredKeys: [] },
    ),
    fc.record(
      {
        enum: limit(fc.constant(words)),
        maxBytes: limit(fc.integer({ min: longest, max: longest + 12 })),
        format: limit(fc.constantFrom('.*', '.*|`\\$\\{|a/b')),
      },
      { requiredKeys: [] },
    ),
  )
}

const list = fc.record(
  {
    minItems: limit(fc.integer({ min: 0, max: 1 })),
    maxItems: limit(fc.integer({ min: 1, max: 3 })),
  },
  { requiredKeys: [] },
)

/** A list that never comes empty is no way out of a circle of objects. */
const emptiable = fc.record(
  { maxItems: limit(fc.integer({ min: 0, max: 3 })) },
  { requiredKeys: [] },
)

const LIMITS: Readonly<Record<Scalar, fc.Arbitrary<Partial<Field>>>> = {
  string: textAmong(0, 'a', "b's", '2020-01-02', '值'),
  int64: number,
  uint64: number,
  float: number,
  bool: fc.constant({}),
  binary: textAmong(0, 'YQ==', ''),
  date: textAmong(10, '2020-01-02', '0000-00-00'),
  datetime: textAmong(19, '2020-01-02 03:04:05'),
  datetime_iso: textAmong(20, '2020-01-02T03:04:05Z'),
}

const flags = fc.record(
  {
    required: fc.boolean(),
    returned: fc.boolean(),
    nullable: fc.boolean(),
    disabled: fc.boolean(),
    summary: fc.constantFrom(...PROSE),
  },
  { requiredKeys: [] },
)

/** The members of type, limits and flags together. */
function fieldOf(
  type: Type,
  ...parts: readonly fc.Arbitrary<Partial<Field>>[]
): fc.Arbitrary<Field> {
  return fc.tuple(...parts).map((all) => Object.assign({ type }, ...all) as Field)
}

const scalarField = fc
  .constantFrom(...SCALARS)
  .chain((scalar) =>
    fc.oneof(
      fieldOf(scalar, LIMITS[scalar], flags),
      fieldOf({ list: scalar }, LIMITS[scalar], list, flags),
      fieldOf({ list: { list: scalar } }, list, flags),
    ),
  )

/** A field of any type; an object that could lead back to itself is never indispensable. */
function fieldAmong(objects: readonly string[]): fc.Arbitrary<Field> {
  if (objects.length === 0) return scalarField
  const object = fc.constantFrom(...objects)
  return fc.oneof(
    { arbitrary: scalarField, weight: 2 },
    object.chain((name) => fieldOf({ list: { object: name } }, emptiable, flags)),
    object.chain((name) =>
      fieldOf({ object: name }, flags, fc.constant({ required: false, returned: false })),
    ),
  )
}

/** Some fields, of scalars, lists and these objects. */
export function fieldsAmong(objects: readonly string[]): fc.Arbitrary<Fields> {
  return fc.dictionary(fc.constantFrom(...MEMBER_NAMES), fieldAmong(objects), {
    maxKeys: 5,
    noNullPrototype: true,
  })
}
