import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { idsOf } from './ids.ts'

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

const some = (seed: number | undefined) => Array.from({ length: 100 }, idsOf(seed))

test('the same seed gives the same ids, and another one others', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(some(seed)).toEqual(some(seed))
      expect(some(seed)).not.toEqual(some(seed + 1))
    }),
  )
})

test('every id is a UUID, and none comes twice', () => {
  fc.assert(
    fc.property(fc.option(fc.integer(), { nil: undefined }), (seed) => {
      const ids = some(seed)
      expect(ids.filter((id) => !UUID.test(id))).toEqual([])
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})
