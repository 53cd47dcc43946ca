import { describe, expect, test } from 'vitest'
import { doubtsOf } from './doubts.ts'
import { parseSpec } from './parse/parse-spec.ts'
import { sliceOf } from './slice.ts'
import type { JsonObject } from './spec.ts'

const limit = (value: unknown, severity: string) => ({
  value,
  code: 'InvalidParameter',
  evidence: 'inferred',
  severity,
})

const slice = sliceOf(
  parseSpec({
    service: 'box',
    version: '2020-01-01',
    edition: 'intl',
    hosts: ['box.tencentcloudapi.com'],
    regions: [],
    actions: {
      Find: {
        summary: 'Finds.',
        params: {
          Size: { type: 'uint64', maximum: limit(20, 'warning') },
          Strict: { type: 'uint64', maximum: limit(20, 'refusal') },
          Kinds: {
            type: { list: 'string' },
            enum: limit(['a', 'b'], 'note'),
            maxItems: limit(2, 'warning'),
          },
          Boxes: { type: { list: { object: 'Box' } } },
        },
        returns: {},
        errors: [],
        examples: [],
      },
    },
    objects: {
      Box: {
        Name: { type: 'string', maxBytes: limit(3, 'warning') },
        Inner: { type: { object: 'Box' } },
      },
    },
    errors: { InvalidParameter: 'A parameter is wrong.' },
  }),
  'Find',
)

const told = (params: JsonObject) =>
  doubtsOf(slice, params).map(({ severity, rule, path }) => [severity, rule, path])

describe('doubts', () => {
  test.for<[string, JsonObject, unknown[]]>([
    ['none about what keeps every limit', { Size: 20, Kinds: ['a'], Boxes: [{ Name: 'abc' }] }, []],
    ['none about a limit that refuses', { Strict: 21 }, []],
    ['a warning about a number', { Size: 21 }, [['warning', 'maximum', 'Size']]],
    ['a note about one leaf of a list', { Kinds: ['a', 'c'] }, [['note', 'enum', 'Kinds.1']]],
    ['a warning about a list', { Kinds: ['a', 'a', 'b'] }, [['warning', 'maxItems', 'Kinds']]],
    [
      'warnings about objects within objects',
      { Boxes: [{ Name: 'abc' }, { Name: 'abcd', Inner: { Name: '四字' } }] },
      [
        ['warning', 'maxBytes', 'Boxes.1.Name'],
        ['warning', 'maxBytes', 'Boxes.1.Inner.Name'],
      ],
    ],
    ['none about a member that nobody declares', { constructor: 'x' }, []],
  ])('%s', ([, params, expected]) => {
    expect(told(params)).toEqual(expected)
  })
})
