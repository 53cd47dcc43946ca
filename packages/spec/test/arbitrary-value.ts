import * as fc from 'fast-check'
import {
  type ActionSlice,
  type Cases,
  type Fields,
  fold,
  type Json,
  type JsonObject,
  type Scalar,
} from '../src/index.ts'

const SCALARS: Readonly<Record<Scalar, fc.Arbitrary<Json>>> = {
  string: fc.constantFrom('', 'a', "b's", 'abcdefghijklmnop', '值', '2020-01-02'),
  int64: fc.constantFrom(0, 1, -1, 5, 2 ** 53 - 1, 2n ** 63n - 1n, -(2n ** 63n), 2n),
  uint64: fc.constantFrom(0, 1, 5, 2n ** 64n - 1n),
  float: fc.constantFrom(0, -1.5, 2, 1e300, 2n ** 60n),
  bool: fc.boolean(),
  binary: fc.constantFrom('', 'YQ==', 'not base64'),
  date: fc.constantFrom('2020-01-02', '2020-13-02', ''),
  datetime: fc.constantFrom('2020-01-02 03:04:05', '2020-01-02T03:04:05'),
  datetime_iso: fc.constantFrom(
    '2020-01-02T03:04:05Z',
    '2020-01-02T03:04:05+08:00',
    '2020-01-02T03:04:05',
  ),
}

const DEEPEST = 3

/** Values that mostly fit these fields: right types, members now and then left out, limits not looked at. */
export function valuesOf(
  fields: Fields,
  objects: ActionSlice['objects'],
  depth = 0,
): fc.Arbitrary<JsonObject> {
  const cases: Cases<fc.Arbitrary<Json>> = {
    scalar: (name) => SCALARS[name],
    list: (item) => fc.array(item, { maxLength: depth < DEEPEST ? 2 : 0 }),
    object: (name) =>
      depth < DEEPEST ? valuesOf(objects[name] ?? {}, objects, depth + 1) : fc.constant({}),
  }
  const members = Object.entries(fields).map(
    ([name, { type }]) => [name, fold(type, cases)] as const,
  )
  return fc.record(Object.fromEntries(members), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<JsonObject>
}
