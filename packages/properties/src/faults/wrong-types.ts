import { fold, type Json, type Scalar, type Type } from '@tc3/spec'

const NOT_TEXTS: readonly Json[] = [
  0,
  10000,
  1.5,
  2n ** 63n,
  true,
  false,
  [],
  ['a'],
  {},
  { a: 'a' },
]
const NOT_NUMBERS: readonly Json[] = ['', '0', '10', '1.5', 'x', true, false, [], [1], {}, { a: 1 }]

/** Values of every other JSON type, and those of the right type that the scalar cannot be. */
export const WRONG_SCALARS: Readonly<Record<Scalar, readonly Json[]>> = {
  string: NOT_TEXTS,
  int64: [...NOT_NUMBERS, 1.5, -0.1, 2n ** 63n, -(2n ** 63n) - 1n, 2n ** 64n, 10n ** 30n],
  uint64: [...NOT_NUMBERS, 1.5, -1, -(2n ** 63n), 2n ** 64n, 10n ** 30n],
  float: NOT_NUMBERS,
  bool: ['', 'true', 'false', 'True', 0, 1, [], [true], {}],
  binary: [...NOT_TEXTS, '*', 'YQ=', '界'],
  date: [...NOT_TEXTS, '', 'today', '2024-1-1', '2024/01/01', '20240101', '2024-01-01 00:00:00'],
  datetime: [...NOT_TEXTS, '', 'now', '2024-01-01', '2024-01-01T00:00:00Z', '2024-01-01 00:00'],
  datetime_iso: [
    ...NOT_TEXTS,
    '',
    'now',
    '2024-01-01',
    '2024-01-01 00:00:00',
    '2024-01-01T00:00:00',
  ],
}

/** Values that no list type takes. */
export const WRONG_LISTS: readonly Json[] = ['', 'a', '[]', 0, 1, true, {}, { 0: 'a' }]
/** Values that no object type takes. */
export const WRONG_OBJECTS: readonly Json[] = ['', 'a', '{}', 0, 1, true, [], [{}]]

/** Values that a type does not take. */
export function wrongTypes(type: Type): readonly Json[] {
  return fold<readonly Json[]>(type, {
    scalar: (name) => WRONG_SCALARS[name],
    list: () => WRONG_LISTS,
    object: () => WRONG_OBJECTS,
  })
}
