import { expect, test } from 'vitest'
import { compiled } from '../test/compiled.ts'
import { small } from '../test/small-spec.ts'
import { breachesOf } from './breach.ts'

const open = compiled(small)
const whole = { BoxId: 'box-1' }

test.for([
  ['nothing', whole, []],
  [
    'what is not declared',
    { ...whole, Tags: [{ Key: 'a', Kay: 'b' }] },
    [{ kind: 'unknown', path: 'Tags.0.Kay', expected: 'a declared member', received: "'Kay'" }],
  ],
  [
    'what is missing',
    {},
    [{ kind: 'missing', path: 'BoxId', expected: 'string', received: 'nothing' }],
  ],
  [
    'null',
    { BoxId: null },
    [{ kind: 'null', path: 'BoxId', expected: 'string', received: 'null' }],
  ],
  [
    'another type',
    { ...whole, Size: 'big' },
    [{ kind: 'type', path: 'Size', expected: 'int64', received: "'big'" }],
  ],
  [
    'a list where an item is declared',
    { ...whole, Tags: [[]] },
    [{ kind: 'type', path: 'Tags.0', expected: 'Tag', received: 'a list' }],
  ],
  [
    'an item where a list is declared',
    { ...whole, Tags: {} },
    [{ kind: 'type', path: 'Tags', expected: 'list of Tag', received: 'an object' }],
  ],
  [
    'a limit',
    { ...whole, Size: 10 },
    [
      {
        kind: 'limit',
        path: 'Size',
        expected: 'to keep its maximum',
        received: '10',
        code: 'InvalidParameter',
      },
    ],
  ],
  ['no object at all', [], [{ kind: 'type', path: '', expected: 'object', received: 'a list' }]],
] as const)('params: %s', ([, given, breaches]) => {
  expect(breachesOf(open, 'params', given)).toEqual(breaches)
})

test('a date of another form is told from what is no text', () => {
  const params = { Day: { type: 'date' } } as const
  const ask = compiled({ ...small, actions: { OpenBox: { ...small.actions.OpenBox, params } } })
  const kinds = ['2022-1-1', 20220101].map((Day) => breachesOf(ask, 'params', { Day })[0]?.kind)
  expect(kinds).toEqual(['format', 'type'])
})
