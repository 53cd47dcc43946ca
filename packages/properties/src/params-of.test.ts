import type { ActionSlice, Fields, Json, JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { everything } from '../test/everything.ts'
import { paramsOf } from './params-of.ts'

/** The same values on every run: shares are measured, not judged by luck. */
const sampled = (params: Fields, times = 4000): readonly JsonObject[] =>
  fc.sample(paramsOf({ spec: { ...everything, params } }), { numRuns: times, seed: 1 })

const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length / items.length

const optional = (field: Fields[string]): Fields => ({ Member: field })
const required = (field: Fields[string]): Fields => ({ Member: { ...field, required: true } })
const valuesOf = (params: Fields): readonly (Json | undefined)[] =>
  sampled(params).map((given) => given['Member'])

test('a required member is never left out, a retired one never sent', () => {
  const given = sampled({
    Kept: { type: 'string', required: true },
    Retired: { type: 'string', disabled: true },
  })
  expect(shareOf(given, (params) => Object.keys(params).join() === 'Kept')).toBe(1)
})

test('an optional member is left out as often as published examples leave it out', () => {
  const absent = shareOf(sampled(optional({ type: 'bool' })), (params) => !('Member' in params))
  expect(absent).toBeGreaterThan(0.25)
  expect(absent).toBeLessThan(0.31)
})

test.for([
  ['empty', 0, 0.19],
  ['of one item', 1, 0.56],
  ['of two items', 2, 0.11],
] as const)('lists are %s as often as published ones', ([, length, share]) => {
  const lists = valuesOf(required({ type: { list: 'bool' } })) as readonly (readonly Json[])[]
  expect(Math.abs(shareOf(lists, (list) => list.length === length) - share)).toBeLessThan(0.03)
})

test.for([
  ['the least int64', 'int64', -(2n ** 63n)],
  ['the greatest int64', 'int64', 2n ** 63n - 1n],
  ['the first int64 that no number holds', 'int64', 2n ** 53n],
  ['the greatest int64 that a number holds', 'int64', 2 ** 53 - 1],
  ['the greatest uint64', 'uint64', 2n ** 64n - 1n],
  ['nothing at all', 'string', ''],
  ['quotes', 'string', '"quoted"'],
  ['a NUL', 'string', '\u0000'],
  ['a name of prototypes', 'string', '__proto__'],
  ['a leap day', 'date', '2024-02-29'],
  ['a whole float', 'float', 1],
] as const)('%s is among the values', ([, type, value]) => {
  expect(valuesOf(required({ type }))).toContain(value)
})

test('an integer is a bigint exactly where a number would be rounded', () => {
  const values = valuesOf(required({ type: 'int64' }))
  const isRight = (value: Json | undefined): boolean =>
    typeof value === 'bigint'
      ? value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER
      : Number.isSafeInteger(value)
  expect(shareOf(values, isRight)).toBe(1)
})

test('texts are UTF-8: no half of a surrogate pair', () => {
  const texts = valuesOf(required({ type: 'string' })) as readonly string[]
  expect(texts.filter((text) => /\p{Surrogate}/u.test(text))).toEqual([])
  expect(texts.some((text) => /\p{Script=Han}/u.test(text))).toBe(true)
})

test('what was published for a member is among its values, if it is of its type', () => {
  const given = sampled(everything.params, 400)
  expect(given.map(({ TaskId }) => TaskId)).toContain('published')
  expect(given.flatMap(({ Numbers }) => Numbers ?? [])).toContain(7)
  expect(given.map(({ Scalars }) => Scalars)).not.toContain('not typed')
})

test('a warning limits nothing, a refusal does', () => {
  const limit = { value: ['allowed'], code: 'InvalidParameter', evidence: 'inferred' } as const
  const advised = valuesOf(required({ type: 'string', enum: { ...limit, severity: 'warning' } }))
  expect(shareOf(advised, (value) => value !== 'allowed')).toBeGreaterThan(0.9)
  expect(new Set(valuesOf(required({ type: 'string', enum: limit })))).toEqual(new Set(['allowed']))
})

const documented = { code: 'InvalidParameter', evidence: 'documented' } as const

test('a text is at times exactly as long as it may be', () => {
  const limit = { ...documented, value: 7 }
  const lengths = valuesOf(required({ type: 'string', maxBytes: limit })).map(
    (text) => new TextEncoder().encode(text as string).length,
  )
  expect(Math.max(...lengths)).toBe(7)
})

test.for([
  [
    'number',
    {
      type: 'int64',
      minimum: { ...documented, value: -2.5 },
      maximum: { ...documented, value: 3 },
    },
    [-2, -1, 0, 1, 2, 3],
  ],
  [
    'far number',
    {
      type: 'uint64',
      minimum: { ...documented, value: 998 },
      maximum: { ...documented, value: 999 },
    },
    [998, 999],
  ],
  [
    'choice',
    {
      type: 'int64',
      enum: { ...documented, value: [1, 5, 9] },
      maximum: { ...documented, value: 5 },
    },
    [1, 5],
  ],
] as const)('every %s within the limits comes, and no other', ([, field, values]) => {
  expect(new Set(valuesOf(required(field)))).toEqual(new Set(values))
})

test.for([
  [
    'is too long',
    {
      type: 'string',
      format: { ...documented, value: '^a{5}$' },
      maxBytes: { ...documented, value: 2 },
    },
    'A format allows at least one text within 2 bytes that fast-check can make; received ^a{5}$.',
  ],
  [
    'has characters of too many bytes',
    {
      type: 'string',
      format: { ...documented, value: '界' },
      maxBytes: { ...documented, value: 2 },
    },
    'A format allows at least one text within 2 bytes that fast-check can make; received 界.',
  ],
  [
    'no text matches',
    { type: 'string', format: { ...documented, value: 'x(^a)' } },
    'A format allows at least one text that fast-check can make; received x(^a).',
  ],
  [
    'looks ahead',
    { type: 'string', format: { ...documented, value: '(?=a)a' } },
    'A format allows at least one text that fast-check can make; received (?=a)a.',
  ],
  [
    'no date matches',
    { type: 'date', format: { ...documented, value: '[a-z]+' } },
    'A format allows at least one date; received [a-z]+.',
  ],
] as const)('a format that %s: that is told', ([, field, message]) => {
  expect(() => sampled(required(field), 10)).toThrow(message)
})

test('a date keeps its format too', () => {
  const format = { ...documented, value: '20.*-0[12]-.*' }
  const dates = valuesOf(required({ type: 'date', format })) as readonly string[]
  expect(shareOf(dates, (date) => /^20..-0[12]-..$/.test(date))).toBe(1)
})

test('objects that contain themselves end, and their number does not explode', () => {
  const sizes = sampled({ Node: { type: { object: 'Node' }, required: true } }, 500).map(
    (params) =>
      JSON.stringify(params, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value)).match(
        /"Id"/g,
      )?.length ?? 0,
  )
  expect(Math.max(...sizes)).toBeGreaterThan(3)
  expect(Math.max(...sizes)).toBeLessThan(2000)
})

test('an object that requires itself has no value: that is told, with its name', () => {
  const objects: ActionSlice['objects'] = {
    Loop: { Again: { type: { object: 'Loop' }, required: true } },
  }
  const params: Fields = { Loop: { type: { object: 'Loop' }, required: true } }
  expect(() => paramsOf({ spec: { ...everything, params, objects } })).toThrow(
    new TypeError('objects.Loop: expected a value that ends; received a required cycle.'),
  )
})

test('a counterexample shrinks to the least that shows it', () => {
  const failing = fc.property(
    paramsOf({ spec: everything }),
    ({ Filters }) => Filters === undefined,
  )
  const { counterexample } = fc.check(failing, { seed: 1, numRuns: 200 })
  expect(counterexample?.[0]).toMatchObject({ Filters: [] })
  expect(Object.keys(counterexample?.[0] ?? {})).toEqual(['Scalars', 'Filters', 'TaskId'])
})
