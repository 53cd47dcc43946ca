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
    minimum: limit(fc.integer({ min: -2, max: 3 })),
    maximum: limit(fc.integer({ min: 0, max: 9 })),
    enum: limit(fc.constant([1, 2, 3])),
  },
  { requiredKeys: [] },
)

const text = fc.record(
  {
    maxBytes: limit(fc.integer({ min: 0, max: 12 })),
    enum: limit(fc.constant(['a', "b's", '2020-01-02', '值'])),
    format: limit(fc.constantFrom('[a-z]*', '\\d{4}.*', '.*`\\$\\{.*|a/b')),
  },
  { requiredKeys: [] },
)

const list = fc.record(
  {
    minItems: limit(fc.integer({ min: 0, max: 2 })),
    maxItems: limit(fc.integer({ min: 0, max: 3 })),
  },
  { requiredKeys: [] },
)

const LIMITS: Readonly<Record<Scalar, fc.Arbitrary<Partial<Field>>>> = {
  string: text,
  int64: number,
  uint64: number,
  float: number,
  bool: fc.constant({}),
  binary: text,
  date: text,
  datetime: text,
  datetime_iso: text,
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
    object.chain((name) => fieldOf({ list: { object: name } }, list, flags)),
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
