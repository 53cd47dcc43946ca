import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { coerce } from './coerce.ts'
import { sliceOf } from './slice.ts'
import type { ActionSlice } from './action.ts'
import type { Json, Scalar, Type } from './spec.ts'
import { small } from '../test/small-spec.ts'

function reads(type: Type, value: Json): Json | undefined {
  const slice: ActionSlice = { ...sliceOf(small, 'OpenBox'), params: { It: { type } } }
  return coerce(slice, { It: value })['It']
}

test.for([
  ['digits stay a text where a text is declared', 'string', '10000', '10000'],
  ['digits become a number', 'int64', '-20', -20],
  ['digits beyond 2^53 become a bigint', 'uint64', '18446744073709551615', 18446744073709551615n],
  ['the last integer a number holds is one', 'int64', '9007199254740991', 9007199254740991],
  ['a fraction is no integer', 'int64', '1.5', '1.5'],
  ['nothing is no integer', 'int64', '', ''],
  ['a blank is no integer', 'int64', ' 1', ' 1'],
  ['a fraction becomes a number', 'float', '-1.5e3', -1500],
  ['a word is no number', 'float', 'Infinity', 'Infinity'],
  ['true becomes a boolean', 'bool', 'true', true],
  ['False, as Python writes it, becomes a boolean', 'bool', 'False', false],
  ['1 is no boolean', 'bool', '1', '1'],
  ['dates stay texts', 'datetime_iso', '2020-01-02T03:04:05Z', '2020-01-02T03:04:05Z'],
  ['items are read one by one', { list: 'int64' }, ['1', 'x', 2], [1, 'x', 2]],
  [
    'members are read by their types',
    { object: 'Box' },
    { Lid: 'true', Age: '3' },
    { Lid: true, Age: '3' },
  ],
  [
    'objects in lists in objects',
    { object: 'Box' },
    { Inner: [{ Lid: 'true' }] },
    { Inner: [{ Lid: true }] },
  ],
  ['a text where a list is declared stays', { list: 'int64' }, '1', '1'],
  ['a list where an object is declared stays', { object: 'Box' }, ['true'], ['true']],
  ['what is no text stays', 'int64', true, true],
  ['null stays', { object: 'Box' }, null, null],
] as const)('%s', ([, type, given, read]) => expect(reads(type, given)).toEqual(read))

test('a member that is not declared stays, even one that objects inherit', () => {
  const given = JSON.parse('{"Stray":"1","toString":"1","__proto__":"1"}')
  expect(coerce(sliceOf(small, 'OpenBox'), given)).toEqual(given)
})

test('what is too deep for the stack stays', () => {
  const deep = Array.from({ length: 100_000 }).reduce<Json>((Inner) => ({ Inner: [Inner] }), {})
  expect(() => reads({ object: 'Box' }, deep)).not.toThrow()
})

const VALUES: readonly (readonly [Scalar, fc.Arbitrary<string | number | bigint | boolean>])[] = [
  ['int64', fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }))],
  ['float', fc.double({ noNaN: true, noDefaultInfinity: true })],
  ['bool', fc.boolean()],
  ['string', fc.string()],
]

test.for(VALUES)('reading undoes writing as text: %s', ([type, values]) => {
  fc.assert(
    fc.property(values, (value) => {
      // A text cannot tell -0 from 0.
      expect(reads(type, String(value))).toEqual(value === 0 ? 0 : value)
    }),
  )
})
