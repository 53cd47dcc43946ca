import { expect, test } from 'vitest'
import { small } from '../../test/small-spec.ts'
import { sliceOf } from '../slice.ts'
import type { ActionSpec, Example, Fields } from '../spec.ts'
import { carriedOf } from './carried.ts'

const { OpenBox } = small.actions
const carried = (change: Partial<ActionSpec> = {}, errors: Record<string, string> = small.errors) =>
  carriedOf(
    sliceOf({ ...small, errors, actions: { OpenBox: { ...OpenBox, ...change } } }, 'OpenBox'),
  )

const example = (bytes: number): Example => ({ params: { BoxId: 'x'.repeat(bytes) } })
const wide: Fields = Object.fromEntries(
  Array.from({ length: 1000 }, (_, index) => [`Member${index}`, { type: 'string', example: 'x' }]),
)

test('texts about members are left to the types, and all else is carried', () => {
  const { slice, leftOut } = carried()
  const { summary: _, ...BoxId } = OpenBox.params.BoxId
  const { hints: __, ...Size } = OpenBox.params.Size
  const given = sliceOf(small, 'OpenBox')
  expect(slice).toEqual({ ...given, params: { ...OpenBox.params, BoxId, Size } })
  expect(leftOut).toEqual([])
})

test.for([
  ['an example that is long', { examples: [example(9000)] }, ['example 1 of 1']],
  [
    'of several examples, those that do not fit',
    { examples: [example(4000), example(4000), example(40)] },
    ['example 2 of 3'],
  ],
  [
    'all that only tells, beside much that judges',
    { params: wide },
    ['what its codes mean', 'example 1 of 1', 'examples of members'],
  ],
] as const)('is left out for its size: %s', ([, change, leftOut]) => {
  expect(carried(change).leftOut).toEqual(leftOut)
})

test('codes stay without their texts where those do not fit', () => {
  const errors = { ...small.errors, InvalidParameter: 'x'.repeat(9000) }
  const { slice, leftOut } = carried({}, errors)
  expect(slice.errors).toEqual({ InvalidParameter: '', 'InvalidParameter.Tags': '' })
  expect(slice.examples).toEqual(OpenBox.examples)
  expect(leftOut).toEqual(['what its codes mean'])
})
