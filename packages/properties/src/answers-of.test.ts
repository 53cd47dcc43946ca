import type { Fields, Json } from '@tc3/spec'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { everything } from '../test/everything.ts'
import { answersOf } from './answers-of.ts'

const sampled = (returns: Fields): readonly (Json | undefined)[] =>
  fc
    .sample(answersOf({ spec: { ...everything, returns } }), { numRuns: 4000, seed: 1 })
    .map((answer) => answer['Member'])

const shareOf = (values: readonly unknown[], wanted: unknown): number =>
  values.filter((value) => value === wanted).length / values.length

test('every answer carries a RequestId, an action that returns nothing else too', () => {
  const answers = fc.sample(answersOf({ spec: { ...everything, returns: {} } }), { seed: 1 })
  expect(answers.map((answer) => Object.keys(answer).join())).toEqual(
    answers.map(() => 'RequestId'),
  )
  expect(
    answers.every(
      ({ RequestId }) => typeof RequestId === 'string' && /^[\da-f-]{36}$/.test(RequestId),
    ),
  ).toBe(true)
})

test.for([
  ['scalar', { type: 'string', returned: true, nullable: true }, 0.12],
  ['list', { type: { list: 'string' }, returned: true, nullable: true }, 0.22],
  ['object', { type: { object: 'Filter' }, returned: true, nullable: true }, 0.31],
] as const)('a nullable %s is null as often as published ones', ([, field, share]) => {
  expect(Math.abs(shareOf(sampled({ Member: field }), null) - share)).toBeLessThan(0.02)
})

test.for([
  ['a returned member is never absent', { type: 'bool', returned: true }, 0],
  ['a member that is not returned is absent as often as published ones', { type: 'bool' }, 0.28],
  ['a retired member is absent at times', { type: 'bool', returned: true, disabled: true }, 0.28],
  ['what a request requires binds no answer', { type: 'bool', required: true }, 0.28],
] as const)('%s', ([, field, share]) => {
  expect(Math.abs(shareOf(sampled({ Member: field }), undefined) - share)).toBeLessThan(
    share === 0 ? 0.0001 : 0.02,
  )
})

test('limits of requests bind no answer: enums stay open', () => {
  const limit = { value: ['known'], code: 'InvalidParameter', evidence: 'documented' } as const
  const values = sampled({ Member: { type: 'string', returned: true, enum: limit } })
  expect(new Set(values).size).toBeGreaterThan(100)
})
