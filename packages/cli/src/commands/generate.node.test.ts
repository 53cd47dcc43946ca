import { describe, expect } from 'vitest'
import { api, examples } from '../../test/published-box.ts'
import { test as base, type Shell } from '../../test/shell.ts'

const MODULES = [
  'src/box/2020-01-02/cn.gen.ts',
  'src/box/2020-01-02/cn.errors.gen.ts',
  'src/box/2020-01-02/cn/OpenBox.gen.ts',
  'src/box/2020-01-02/cn/ListBoxes.gen.ts',
]

const test = base.extend<{ readonly box: Shell }>({
  box: async ({ shell }, use) => {
    shell.put({ 'api.json': api, 'examples.json': examples })
    await shell.tc3(['import', 'api.json', '--examples', 'examples.json', '--out', 'box.json'])
    await use(shell)
  },
})

test('a spec becomes a module an action, one of the service and one of its codes', async ({
  box,
}) => {
  expect(await box.tc3(['generate', 'box.json', '--out', 'src'])).toEqual({
    code: 0,
    stdout: MODULES.map((file) => `${file}\n`).join(''),
    stderr: '',
  })
  for (const file of MODULES)
    expect(box.read(file)).toMatch(
      /^\/\/ Generated from box\.json by "tc3 generate"\. Do not edit\.\n/,
    )
  expect(box.read(MODULES[2] ?? '')).toContain('export interface OpenBoxParams')
})

test('only the actions asked for become modules', async ({ box }) => {
  const words = ['generate', 'box.json', '--out', 'src', '--include', 'ListBoxes', '--json']
  const { stdout } = await box.tc3(words)
  expect(JSON.parse(stdout)).toEqual({ files: MODULES.filter((file) => !file.includes('OpenBox')) })
  expect(box.read(MODULES[0] ?? '')).not.toContain('OpenBox')
})

describe('refused, and nothing is written:', () => {
  test.for<[title: string, words: readonly string[], line: string]>([
    [
      'an action that no spec has, with the nearest name',
      ['box.json', '--include', 'OpenBoxes'],
      "--include: expected an action of the specs; received 'OpenBoxes'; did you mean OpenBox?",
    ],
    [
      'the same service twice',
      ['box.json', 'box.json'],
      'src/box/2020-01-02/cn.gen.ts: expected to be written once; received it twice',
    ],
    [
      'a file that is no spec',
      ['api.json'],
      "api.json: metadata: expected one of service, version, edition, hosts, regions, actions, objects, errors; received 'metadata'",
    ],
  ])('%s', async ([, words, line], { box }) => {
    const before = box.list()
    const ran = await box.tc3(['generate', ...words, '--out', 'src'])
    expect(ran).toEqual({ code: 2, stdout: '', stderr: `tc3: ${line}\n` })
    expect(box.list()).toEqual(before)
  })
})
