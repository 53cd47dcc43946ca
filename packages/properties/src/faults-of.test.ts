import type { Fields, Json, Scalar } from '@tc3/spec'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { everything } from '../test/everything.ts'
import { faultsOf, type Faulty } from './faults-of.ts'
import { WRONG_SCALARS } from './faults/wrong-types.ts'
import { isScalar } from './values/is-scalar.ts'

const sampled = (params: Fields, numRuns = 2000): readonly Faulty[] =>
  fc.sample(faultsOf({ spec: { ...everything, params } }), { numRuns, seed: 1 })

const limit = { code: 'InvalidParameter.Limit', evidence: 'documented' } as const

/** The codes that one field can earn, by the kind of its faults. */
const codesOf = (field: Fields[string]): Readonly<Record<string, string>> =>
  Object.fromEntries(sampled({ Member: field }).map(({ code, fault }) => [fault.kind, code]))

const common = {
  type: 'InvalidParameter',
  null: 'InvalidParameter',
  unknown: 'UnknownParameter',
} as const

test.for<readonly [string, Fields[string], Readonly<Record<string, string>>]>([
  ['optional', { type: 'string' }, common],
  ['required', { type: 'string', required: true }, { ...common, missing: 'MissingParameter' }],
  ['retired', { type: 'string', disabled: true }, { unknown: 'UnknownParameter' }],
  [
    'enum',
    { type: 'string', enum: { ...limit, value: ['a', 'b'] } },
    { ...common, enum: limit.code },
  ],
  [
    'minimum',
    { type: 'int64', minimum: { ...limit, value: 3 } },
    { ...common, minimum: limit.code },
  ],
  [
    'maximum',
    { type: 'float', maximum: { ...limit, value: 3 } },
    { ...common, maximum: limit.code },
  ],
  [
    'minItems',
    { type: { list: 'bool' }, minItems: { ...limit, value: 1 } },
    { ...common, minItems: limit.code },
  ],
  [
    'maxItems',
    { type: { list: 'bool' }, maxItems: { ...limit, value: 2 } },
    { ...common, maxItems: limit.code },
  ],
  [
    'maxBytes',
    { type: 'string', maxBytes: { ...limit, value: 4 } },
    { ...common, maxBytes: limit.code },
  ],
  [
    'format',
    { type: 'string', format: { ...limit, value: '[0-9]+' } },
    { ...common, format: limit.code },
  ],
  ['limit of a type itself', { type: 'uint64', minimum: { ...limit, value: 0 } }, common],
  ['warning', { type: 'string', maxBytes: { ...limit, value: 4, severity: 'warning' } }, common],
])('the faults of a member: %s', ([, field, codes]) => {
  expect(codesOf(field)).toEqual(codes)
})

test('a limit that cannot be broken alone is not broken, unless both earn one code', () => {
  const both = (code: string): Fields[string] => ({
    type: 'int64',
    enum: { ...limit, value: [0, 1] },
    minimum: { ...limit, value: 0, code },
  })
  expect(codesOf(both('InvalidParameter.Other'))).toEqual({ ...common, enum: limit.code })
  expect(codesOf(both(limit.code))).toEqual({ ...common, enum: limit.code, minimum: limit.code })
})

test.for(Object.entries(WRONG_SCALARS) as [Scalar, readonly Json[]][])(
  'no value of another type is a valid %s',
  ([name, wrong]) => expect(wrong.filter((value) => isScalar(name, value))).toEqual([]),
)

const places = new Set(sampled(everything.params, 4000).map(({ fault }) => fault.path))

test.for([
  ['in an object', 'Scalars.String'],
  ['in an item of a list', 'Filters.0.Name'],
  ['in an item of a list within', 'Filters.0.Values.0'],
  ['in an object that contains itself', 'Node.OneOf.0.Id'],
] as const)('faults are made %s', ([, path]) => {
  expect(places).toContain(path)
})

test.for(['__proto__', 'constructor', 'toString', 'Region', 'taskid', 'TASKID'])(
  'a member that is not declared: %s',
  (name) => {
    const given = sampled({ TaskId: { type: 'string' } })
    const faulty = given.find(({ fault }) => fault.path === name)
    expect(faulty?.code).toBe('UnknownParameter')
    expect(Object.keys(faulty?.params ?? {})).toContain(name)
  },
)

test('members that differ only in case are both declared', () => {
  const given = sampled({ Name: { type: 'string' }, name: { type: 'int64' } })
  const unknown = given.filter(({ fault }) => fault.kind === 'unknown')
  expect(unknown.map(({ fault }) => fault.path)).not.toContain('name')
})

test('a declared member may be called like one that every object inherits', () => {
  const given = sampled({ constructor: { type: { object: 'Scalars' } } })
  const kinds = given
    .filter(({ fault }) => fault.path === 'constructor')
    .map(({ fault }) => fault.kind)
  expect(new Set(kinds)).toEqual(new Set(['type', 'null']))
})

test('nothing in unknown content is a fault', () => {
  const given = sampled({ Unknown: { type: { object: 'Unknown' }, required: true } })
  expect(
    given.filter(
      ({ fault, params }) => fault.path.startsWith('Unknown.') && !(fault.path in params),
    ),
  ).toEqual([])
})

test('an action without declared params allows no fault: that is told', () => {
  expect(() => faultsOf({ spec: { ...everything, params: {} } })).toThrow(
    new TypeError(
      'DescribeEverything: expected declared params, of which one can be wrong; received none.',
    ),
  )
})

test('what the fault is made from stays valid elsewhere: only its path differs', () => {
  const given = sampled({
    A: { type: 'string', required: true },
    B: { type: 'bool', required: true },
  })
  const others = given.filter(({ fault }) => fault.path !== 'A').map(({ params }) => params['A'])
  expect(others.every((value) => typeof value === 'string')).toBe(true)
})

test('a counterexample shrinks to valid params that are least, with one fault', () => {
  const failing = fc.property(
    faultsOf({ spec: everything }),
    ({ code }) => code !== 'UnknownParameter',
  )
  const { counterexample } = fc.check(failing, { seed: 1, numRuns: 1000 })
  expect(counterexample?.[0].fault.kind).toBe('unknown')
  expect(Object.keys(counterexample?.[0].params ?? {})).toHaveLength(3)
})
