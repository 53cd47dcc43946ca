import type { ExamplesReport } from '@tc3/spec'
import { expect } from 'vitest'
import { api, examples, wrongExamples } from '../../test/published-box.ts'
import { type Ran, test } from '../../test/shell.ts'

const CLEAN: ExamplesReport = {
  actions: 2,
  inputs: { total: 2, passed: 2, passedLenient: 2 },
  outputs: { total: 2, passed: 2 },
  failures: [],
}

const reportIn = ({ stdout }: Ran): unknown => JSON.parse(stdout)

test('examples that keep their schemas are clean', async ({ shell }) => {
  shell.put({ 'api.json': api, 'examples.json': examples })
  const ran = await shell.tc3(['examples', 'api.json', '--json'])
  expect([ran.code, ran.stderr, reportIn(ran)]).toEqual([0, '', CLEAN])
})

test('what does not keep its schema is a finding with a class', async ({ shell }) => {
  shell.put({ 'api.json': api, 'examples.json': wrongExamples })
  const ran = await shell.tc3(['examples', 'api.json', '--json'])
  const common = { service: 'box', version: '2020-01-02', action: 'OpenBox' }
  expect(ran.code).toBe(1)
  expect(reportIn(ran)).toEqual({
    actions: 2,
    inputs: { total: 1, passed: 0, passedLenient: 1 },
    outputs: { total: 1, passed: 0 },
    failures: [
      {
        ...common,
        side: 'input',
        path: 'Depth',
        expected: 'int64',
        received: "'2'",
        class: 'quoted',
      },
      {
        ...common,
        side: 'output',
        path: 'Box.Lid',
        expected: 'bool',
        received: 'nothing',
        class: 'missing',
      },
    ],
  })
})

test('a person reads a line each failure, the shares, and the classes met', async ({ shell }) => {
  shell.put({ 'api.json': api, 'examples.json': wrongExamples })
  const { stdout } = await shell.tc3(['examples', 'api.json'])
  expect(stdout.split('\n')).toEqual([
    "box 2020-01-02 OpenBox input Depth: expected int64; received '2' (quoted)",
    'box 2020-01-02 OpenBox output Box.Lid: expected bool; received nothing (missing)',
    '2 actions',
    'inputs: 0/1 = 0.00 %; numbers and booleans in quotes allowed: 1/1 = 100.00 %',
    'outputs: 0/1 = 0.00 %',
    '      1  quoted: a number or a boolean in quotes',
    '      1  missing: a member that is not there',
    '',
  ])
})

test('folders of published files and of specs are judged whole', async ({ shell }) => {
  shell.put({
    'services/box/api.json': api,
    'services/box/examples.json': examples,
    'specs/common.json': { parameters: {} },
  })
  await shell.tc3([
    'import',
    'services/box/api.json',
    '--examples',
    'services/box/examples.json',
    '--out',
    'specs/box.json',
  ])
  expect(reportIn(await shell.tc3(['examples', 'services', '--json']))).toEqual(CLEAN)
  expect(reportIn(await shell.tc3(['examples', 'specs', '--json']))).toEqual(CLEAN)
  expect(reportIn(await shell.tc3(['examples', 'services', 'specs', '--json']))).toMatchObject({
    actions: 4,
    inputs: { total: 4 },
  })
})

test('in a folder the actions of a service without examples count', async ({ shell }) => {
  shell.put({
    'services/box/api.json': api,
    'services/box/examples.json': examples,
    'services/crate/api.json': api,
  })
  const ran = await shell.tc3(['examples', 'services', '--json'])
  expect([ran.code, reportIn(ran)]).toEqual([0, { ...CLEAN, actions: 4 }])
})

test.for<[title: string, files: Readonly<Record<string, unknown>>, path: string, line: string]>([
  [
    'published without examples',
    { 'api.json': api },
    'api.json',
    'api.json: expected an examples.json beside it; received none',
  ],
  [
    'an empty folder',
    { 'specs/readme.txt': '' },
    'specs',
    'specs: expected specs or api.json files below it; received none',
  ],
  [
    'a file that is no contract',
    { 'a.json': '[]' },
    'a.json',
    'a.json: expected an object; received a list',
  ],
])('%s is refused', async ([, files, path, line], { shell }) => {
  shell.put(files)
  expect(await shell.tc3(['examples', path])).toEqual({
    code: 2,
    stdout: '',
    stderr: `tc3: ${line}\n`,
  })
})
