import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { coerce } from './coerce.ts'
import { small } from '../test/small-spec.ts'
import { sliceOf } from './slice.ts'
import { withTextIntegers } from './text-integers.ts'

test('bigints become texts at any depth, and nothing else changes', () => {
  const given = { a: [1, { b: 2n ** 63n, c: null }], d: 'x', e: true }
  expect(withTextIntegers(given)).toEqual({
    a: [1, { b: '9223372036854775808', c: null }],
    d: 'x',
    e: true,
  })
})

test('coerce undoes it, for members that are declared as integers', () => {
  const params = { Ids: { type: { list: 'uint64' } } } as const
  const slice = { ...sliceOf(small, 'OpenBox'), params }
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n })), (Ids) => {
      expect(coerce(slice, withTextIntegers({ Ids }))).toEqual({ Ids })
    }),
  )
})
