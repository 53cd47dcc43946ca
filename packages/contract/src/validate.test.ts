import { actionOf, compile, parseSpec, type Json, type JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validate } from './validate.ts'

const param = (type: unknown, more = {}) => ({ type, required: false, summary: 'A.', ...more })
const limit = (value: unknown) => ({
  value,
  code: 'InvalidParameterValue',
  evidence: 'inferred',
})

const service = compile(
  parseSpec({
    service: 'box',
    version: '2020-01-01',
    edition: 'intl',
    hosts: ['box.tencentcloudapi.com'],
    regions: [],
    actions: {
      Put: {
        summary: 'Puts.',
        region: 'none',
        params: {
          Names: param({ list: 'string' }),
          Colours: param({ list: 'string' }, { enum: limit(['red', 'blue']) }),
          Boxes: param({ list: { object: 'Box' } }, { required: true }),
          Many: param({ list: 'int64' }, { minItems: limit(1000), maxItems: limit(2000) }),
        },
        returns: {},
        errors: [],
        examples: [],
      },
    },
    objects: {
      Box: {
        Id: param('string', { required: true }),
        Labels: param({ list: 'string' }, { required: true }),
        Sizes: param({ list: 'int64' }),
      },
    },
    errors: { InvalidParameterValue: 'A value is not allowed.' },
  }),
)
const put = actionOf(service, 'Put')

const many = (count: number, item: Json): readonly Json[] =>
  Array.from({ length: count }, () => item)
const box = { Id: 'a', Labels: [] }
const first = (given: Readonly<Record<string, Json>>) => {
  const { breaches, params } = validate(given, true, put)
  const [breach] = breaches
  return breach ? [breach.code ?? breach.rule, breach.values?.['parameter']] : params
}

describe('in large params', () => {
  test.for<readonly [string, Readonly<Record<string, Json>>, string, string]>([
    [
      'an item of another type far behind',
      { Boxes: [], Names: [...many(300_000, 'a'), ...many(300_000, 1)] },
      'params.type-expected',
      'Names.300000',
    ],
    [
      'one in a list within a list',
      { Boxes: [...many(700, box), { ...box, Sizes: [...many(1500, 1), 'x'] }] },
      'params.type',
      'Boxes.700.Sizes.1500',
    ],
    [
      'a member that an item lacks',
      { Boxes: [...many(700, box), { Id: 'a', Sizes: many(800, 1) }] },
      'params.missing',
      'Boxes.700.Labels',
    ],
    [
      'a member that an item has too many',
      { Boxes: [...many(700, box), { ...box, Names: many(800, 1) }] },
      'params.unknown',
      'Boxes.700.Names',
    ],
    ['a param that is missing', { Names: many(800, 'a') }, 'params.missing', 'Boxes'],
    ['a param of another type', { Boxes: box, Names: many(800, 'a') }, 'params.type', 'Boxes'],
    [
      'a limit that many items break',
      { Boxes: [], Colours: [...many(700, 'red'), ...many(300_000, 'green')] },
      'InvalidParameterValue',
      'Colours.700',
    ],
    [
      'a limit that a list breaks',
      { Boxes: [], Many: many(2001, 1) },
      'InvalidParameterValue',
      'Many',
    ],
  ])('%s is told where it stands', ([, given, rule, path]) => {
    expect(first(given)).toEqual([rule, path])
  })

  test('what is right is taken: no part of it is taken for the whole', () => {
    const given = {
      Boxes: [{ ...box, Labels: many(800, 'a') }, ...many(700, box)],
      Many: many(1000, 1),
      Names: many(600, 'a'),
    }
    expect(first(given)).toEqual(given)
  })

  test('what the whole lacks is told once, and hides nothing behind many parts', () => {
    const given = { Names: many(80_000, 'a'), 'Zed.Kind': many(800, 1) }
    const told = validate(given, true, put).breaches.map(({ rule, values }) => [
      rule,
      values?.['parameter'],
    ])
    expect(told).toEqual([
      ['params.missing', 'Boxes'],
      ['params.unknown', 'Zed.Kind'],
    ])
  })

  test('a long list is not told too short for what is wrong elsewhere', () => {
    const given = { Boxes: [], Many: many(1000, 1), Names: [...many(700, 'a'), 1] }
    expect(validate(given, true, put).breaches).toMatchObject([
      { values: { parameter: 'Names.700' } },
    ])
  })

  test('another type comes before a limit, however many items break it', () => {
    const given = { Colours: many(700, 'green'), Boxes: [], Names: [...many(700, 'a'), 1] }
    const rules = new Set(validate(given, true, put).breaches.map(({ rule }) => rule))
    expect(rules).toEqual(new Set(['params.constraint', 'params.type-expected']))
  })
})

const wrongOrRight = fc.constantFrom<Json>('a', 1, 'x'.repeat(3), null, {}, [])
const boxes = fc.dictionary(
  fc.constantFrom('Id', 'Labels', 'Sizes', 'Lid'),
  fc.oneof(wrongOrRight, fc.array(wrongOrRight, { maxLength: 3 })),
)

/** What is told, with the first number of each path put forward. */
const toldOf = (given: JsonObject, forward: Readonly<Record<string, number>> = {}) =>
  validate(given, true, put)
    .breaches.map(({ rule, values, expected, received }) => {
      const [name = '', item, ...inner] = String(values?.['parameter']).split('.')
      const at = item === undefined ? [] : [Number(item) + (forward[name] ?? 0), ...inner]
      return [[name, ...at].join('.'), rule, expected, received].join(' ')
    })
    .toSorted()

test('what is wrong behind many right items is told as it is without them', () => {
  fc.assert(
    fc.property(
      fc.array(boxes, { maxLength: 4 }),
      fc.array(wrongOrRight, { maxLength: 4 }),
      (Boxes, Names) => {
        const large = {
          Names: [...many(700, 'a'), ...Names],
          Boxes: [...many(400, box), ...Boxes],
        }
        const moved = toldOf({ Names, Boxes }, { Names: 700, Boxes: 400 })
        expect(toldOf(large)).toEqual(moved)
      },
    ),
  )
})
