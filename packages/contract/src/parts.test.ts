import type { Json, JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSmall, partsOf, pathInWhole } from './parts.ts'

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
const leavesOf = (
  given: Json,
  path: readonly string[] = [],
): readonly (readonly [string, Json])[] =>
  typeof given === 'object' && given !== null
    ? Object.entries(given).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
    : [[path.join('.'), given]]

test('parts have the leaves of the whole, each once and where it stands', () => {
  fc.assert(
    fc.property(value, (whole) => {
      const leaves = [...partsOf(whole, MOST)].flatMap((part) =>
        leavesOf(part.value).map(([path, leaf]) => [pathInWhole(path, part), leaf] as const),
      )
      const all = leavesOf(whole)
      expect(leaves).toHaveLength(all.length)
      expect(new Map(leaves)).toEqual(new Map(all))
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

test('a dot in a name leads nowhere', () => {
  const parts = [...partsOf({ 'A.B': [1, 2, 3, 4, 5, 6] }, MOST)]
  expect(parts.map(({ before }) => before)).toEqual([[], [0], [0, 3]])
  expect(parts.map((part) => pathInWhole('A.B', part))).toEqual(['A.B', 'A.B', 'A.B'])
})

test('what is small is one part', () => {
  const whole: JsonObject = { A: [1, 2], B: 'x' }
  expect([...partsOf(whole, MOST)]).toEqual([{ value: whole, before: [] }])
})
