import type { Json, JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSmall, partsOf } from './parts.ts'

const MOST = 5

const { value } = fc.letrec<{ readonly value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<Json>(1, 'x', null),
    fc.array(tie('value'), { maxLength: 12 }),
    fc.dictionary(fc.constantFrom('A', 'B', 'C'), tie('value')),
  ),
}))

/** What has no parts of its own, each with its path. */
const leavesOf = (given: Json, path: readonly (string | number)[] = []): readonly string[] => {
  if (typeof given !== 'object' || given === null) return [`${path.join('.')}=${String(given)}`]
  const isList = Array.isArray(given)
  return Object.entries(given).flatMap(([name, inner]) =>
    leavesOf(inner, [...path, isList ? Number(name) : name]),
  )
}

test('parts have the leaves of the whole, each once and where it stands', () => {
  fc.assert(
    fc.property(value, (whole) => {
      const leaves = [...partsOf(whole, MOST)].flatMap(({ value: part, before }) =>
        leavesOf(part).map((leaf) => {
          const [path = '', text] = leaf.split('=')
          const steps = path.split('.')
          const placed = steps.map((step, at) => (before[at] ? Number(step) + before[at] : step))
          return `${placed.join('.')}=${text}`
        }),
      )
      expect(leaves.toSorted()).toEqual(leavesOf(whole).toSorted())
    }),
  )
})

test('a part is no larger than what leads to it and its members', () => {
  fc.assert(
    fc.property(value, (whole) => {
      for (const { value: part, before } of partsOf(whole, MOST))
        // An object in three members is cut between them only.
        expect(isSmall(part, before.length + 1 + 3 * MOST)).toBe(true)
    }),
  )
})

test('what is small is one part', () => {
  const whole: JsonObject = { A: [1, 2], B: 'x' }
  expect([...partsOf(whole, MOST)]).toEqual([{ value: whole, before: [] }])
})
