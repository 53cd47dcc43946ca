import { expect, test } from 'vitest'
import { small } from '../../test/small-spec.ts'
import { compile } from '../compile.ts'
import type { JsonObject } from '../spec.ts'
import { publishedExchanges, specExchanges } from './exchange.ts'
import { judgeExamples, sumReports } from './judge-examples.ts'

const box = compile(small)
const judged = (params: JsonObject, returns?: JsonObject) =>
  judgeExamples(box, [{ action: 'OpenBox', params, returns }])

test('an example of a spec that keeps its own schemas passes both ways', () => {
  expect(judgeExamples(box, specExchanges(small))).toEqual({
    actions: 1,
    inputs: { total: 1, passed: 1, passedLenient: 1 },
    outputs: { total: 1, passed: 1 },
    failures: [],
  })
})

test.for<[title: string, params: JsonObject, lenient: number, path: string, name: string]>([
  ['digits in quotes', { BoxId: 'b', Size: '2' }, 1, 'Size', 'quoted'],
  ['a number for a text', { BoxId: 7 }, 0, 'BoxId', 'unquoted'],
  ['a member nobody declared', { BoxId: 'b', Force: true }, 0, 'Force', 'unknown'],
  ['a parameter that is missing', {}, 0, 'BoxId', 'missing'],
  ['null', { BoxId: null }, 0, 'BoxId', 'null'],
  ['an object for a list', { BoxId: 'b', Tags: {} }, 0, 'Tags', 'type'],
  ['a limit', { BoxId: 'b', Size: 10 }, 0, 'Size', 'limit'],
  [
    'what lenient reading does not help',
    { BoxId: 'b', Size: '2', Tags: [{}] },
    0,
    'Tags.0.Key',
    'missing',
  ],
])('an input fails by %s', ([, params, passedLenient, path, name]) => {
  const { inputs, failures } = judged(params)
  expect(inputs).toEqual({ total: 1, passed: 0, passedLenient })
  expect(failures).toEqual([
    expect.objectContaining({ action: 'OpenBox', side: 'input', path, class: name }),
  ])
})

test.for<[title: string, returns: JsonObject, path: string, name: string]>([
  ['a boolean in quotes', { RequestId: 'r', Box: { Inner: [], Lid: 'true' } }, 'Box.Lid', 'quoted'],
  ['no RequestId', { Box: null }, 'RequestId', 'missing'],
  ['null', { RequestId: 'r', Box: { Inner: null, Lid: true } }, 'Box.Inner', 'null'],
])('an output fails by %s', ([, returns, path, name]) => {
  const { outputs, failures } = judged({ BoxId: 'b' }, returns)
  expect(outputs).toEqual({ total: 1, passed: 0 })
  expect(failures).toEqual([expect.objectContaining({ side: 'output', path, class: name })])
})

test('a failure says where it stands, what was expected and what was received', () => {
  expect(judged({ BoxId: 'b', Size: '2' }).failures).toEqual([
    {
      service: 'box',
      version: '2020-01-02',
      action: 'OpenBox',
      side: 'input',
      path: 'Size',
      expected: 'int64',
      received: "'2'",
      class: 'quoted',
    },
  ])
})

test('published examples count where they can be read; an error has an input alone', () => {
  const input = 'POST / HTTP/1.1\nX-TC-Action: OpenBox\n\n{"BoxId":"box-1"}'
  const answer = (inner: object) => JSON.stringify({ Response: { RequestId: 'r', ...inner } })
  const exchanges = publishedExchanges(box, {
    actions: {
      OpenBox: [
        { input, output: answer({ Box: null }) },
        { input, output: answer({ Error: { Code: 'InvalidParameter', Message: 'No.' } }) },
        { input: 'see above', output: 'data: {}' },
      ],
      Gone: [{ input, output: '' }],
    },
  })
  const { inputs, outputs } = judgeExamples(box, exchanges)
  expect([inputs.total, outputs.total]).toEqual([2, 1])
})

test('the sum of reports counts each of them', () => {
  const one = judged({ BoxId: 'b', Size: '2' }, { RequestId: 'r', Box: null })
  const other = judged({}, { Box: null })
  const { failures, ...counts } = sumReports([one, other])
  expect(counts).toEqual({
    actions: 2,
    inputs: { total: 2, passed: 0, passedLenient: 1 },
    outputs: { total: 2, passed: 1 },
  })
  expect(failures).toEqual([...one.failures, ...other.failures])
})
