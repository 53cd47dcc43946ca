import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { specs } from '../test/arbitrary-spec.ts'
import { compiled } from '../test/compiled.ts'
import { small } from '../test/small-spec.ts'
import { breachesOf } from './breach.ts'
import { compile } from './compile.ts'
import { RULE_NAMES } from './rules.ts'
import { sampleOf } from './sample.ts'
import type { Field, Fields, Spec } from './spec.ts'

const sides = ['params', 'answer'] as const
const open = compiled(small)

test('what the documents show comes first', () => {
  expect(sampleOf(open, 'params')).toEqual({ BoxId: 'box-1' })
  expect(sampleOf(open, 'answer')).toEqual({ Box: null, RequestId: 'r' })
})

test('what the documents show is passed over where it is not allowed', () => {
  const examples = [{ params: { BoxId: 1 } }, { params: { BoxId: 'box-2' } }]
  const spec = { ...small, actions: { OpenBox: { ...small.actions.OpenBox, examples } } }
  expect(sampleOf(compiled(spec), 'params')).toEqual({ BoxId: 'box-2' })
})

test.for([
  ['an enum', { type: 'string', enum: { value: ['a', 'b'] } }],
  ['a minimum', { type: 'int64', minimum: { value: 5000 } }],
  ['a maximum', { type: 'float', maximum: { value: -3 } }],
  [
    'least and most items',
    { type: { list: 'bool' }, minItems: { value: 4 }, maxItems: { value: 4 } },
  ],
  ['no items', { type: { list: 'string' }, maxItems: { value: 0 } }],
  ['few bytes', { type: 'string', maxBytes: { value: 2 } }],
  ['a format, with an example of it', { type: 'string', format: { value: 'x+' }, example: 'xx' }],
  [
    'a format that a default keeps',
    { type: 'string', format: { value: 'x+' }, example: 'y', default: 'x' },
  ],
])('a sample keeps %s', ([, field]) => {
  const rules = { code: 'InvalidParameter', evidence: 'inferred' }
  const It = Object.fromEntries(
    Object.entries(field as Record<string, object>).map(([name, value]) => [
      name,
      RULE_NAMES.some((rule) => rule === name) ? { ...value, ...rules } : value,
    ]),
  ) as unknown as Field
  const params: Fields = { It: { ...It, required: true } }
  const action = compiled({ ...small, actions: { OpenBox: { ...small.actions.OpenBox, params } } })
  for (let seed = 0; seed < 20; seed += 1)
    expect(breachesOf(action, 'params', sampleOf(action, 'params', seed))).toEqual([])
})

test.for([
  ['StartTime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/],
  ['CreatedAt', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/],
  ['OrderDate', /^\d{4}-\d\d-\d\d$/],
  ['Format', /^[0-9a-f]{8}$/],
] as const)(
  'a text by the name of %s looks like one where nothing else is known',
  ([name, form]) => {
    const params: Fields = { [name]: { type: 'string', required: true } }
    const OpenBox = { ...small.actions.OpenBox, params, examples: [] }
    const action = compiled({ ...small, actions: { OpenBox } })
    expect(sampleOf(action, 'params')).toEqual({ [name]: expect.stringMatching(form) })
  },
)

const least = (value: number) =>
  ({ value, code: 'InvalidParameter', evidence: 'inferred' }) as const

test.for([
  [
    'null, in an answer, where an object leads back to itself',
    { type: { object: 'Box' }, returned: true, nullable: true },
    { Box: { Box: { Box: { Box: null } } } },
  ],
  [
    'the least items of the outermost of its lists only',
    { type: { list: { list: { list: 'bool' } } }, returned: true, minItems: least(1000) },
    { Box: { length: 1000 } },
  ],
] as const)('a sample ends: %s', ([, member, sample]) => {
  const returns: Fields = { Box: member }
  const action = compiled({
    ...small,
    actions: { OpenBox: { ...small.actions.OpenBox, returns, examples: [] } },
    objects: { ...small.objects, Box: { Box: member } },
  })
  expect(sampleOf(action, 'answer')).toMatchObject(sample)
})

const withoutLimits = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      Object.fromEntries(
        Object.entries(field).filter(([key]) => !RULE_NAMES.some((rule) => rule === key)),
      ),
    ]),
  ) as unknown as Fields

/** Specs without limits: those of an arbitrary spec may contradict each other, so that no value keeps them. */
const unlimited = specs.map((spec): Spec => ({
  ...spec,
  actions: Object.fromEntries(
    Object.entries(spec.actions).map(([name, action]) => [
      name,
      { ...action, params: withoutLimits(action.params), returns: withoutLimits(action.returns) },
    ]),
  ),
  objects: Object.fromEntries(
    Object.entries(spec.objects).map(([name, fields]) => [name, withoutLimits(fields)]),
  ),
}))

test('a sample is allowed by its action, and is the same for the same seed', () => {
  fc.assert(
    fc.property(unlimited, fc.nat({ max: 50 }), fc.constantFrom(...sides), (spec, seed, side) => {
      for (const action of Object.values(compile(spec).actions)) {
        const sample = sampleOf(action, side, seed)
        expect(breachesOf(action, side, sample)).toEqual([])
        expect(sampleOf(action, side, seed)).toEqual(sample)
      }
    }),
  )
})
