import { describe, expect } from 'vitest'
import { COMMANDS } from '../src/commands.ts'
import { api } from './published-box.ts'
import { test } from './shell.ts'

const EXIT_CODES = ['0  clean', '1  findings', '2  usage', '3  internal']

test('the help lists every command with its summary, and the exit codes', async ({ shell }) => {
  const { code, stdout, stderr } = await shell.tc3(['--help'])
  const plain = stdout.replaceAll(/\s+/g, ' ')
  for (const { name } of COMMANDS) expect(plain).toMatch(`${name} [options]`)
  for (const { summary } of COMMANDS) expect(plain).toContain(summary)
  for (const line of EXIT_CODES) expect(stdout).toContain(line)
  expect([code, stderr]).toEqual([0, ''])
})

describe.for(COMMANDS)('tc3 $name', (row) => {
  const { name, examples } = row

  test('its help shows examples that begin with it, --json and the exit codes', async ({
    shell,
  }) => {
    const { code, stdout } = await shell.tc3([name, '--help'])
    expect(examples.filter(([line]) => line.startsWith(`tc3 ${name} `))).not.toEqual([])
    for (const [line] of examples) expect(stdout).toContain(line)
    for (const line of ['--json', ...EXIT_CODES]) expect(stdout).toContain(line)
    expect(code).toBe(0)
  })

  test('an option that nobody knows is refused with the nearest name', async ({ shell }) => {
    expect(await shell.tc3([name, 'a', 'b', '--jsno'])).toEqual({
      code: 2,
      stdout: '',
      stderr: "tc3: unknown option '--jsno'; did you mean --json?\n",
    })
  })

  test.skipIf(row.arguments.length === 0)(
    'without its arguments it is refused',
    async ({ shell }) => {
      const { code, stdout, stderr } = await shell.tc3([name])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^tc3: missing required argument '.*'\n$/)
    },
  )
})

test.for<[title: string, words: readonly string[], line: string]>([
  ['no command', [], 'expected a command; tc3 --help lists them'],
  ['a command that nobody knows', ['imprt'], "unknown command 'imprt'; did you mean import?"],
  ['one that is near to none', ['xyzzy'], "unknown command 'xyzzy'"],
  [
    'an option that no other command helps with',
    ['import', 'a', '--out', 'b', '--exampels', 'c'],
    "unknown option '--exampels'; did you mean --examples?",
  ],
  [
    'an option without its value',
    ['import', 'a', '--out'],
    "option '--out <path>' argument missing",
  ],
  [
    'an option that must be given',
    ['generate', 'a'],
    'option --out: expected a value; received nothing',
  ],
  [
    'a file that is not there',
    ['diff', 'a', 'b'],
    'a: expected a file or a folder; received nothing',
  ],
])('%s is a usage error, in one line', async ([, words, line], { shell }) => {
  expect(await shell.tc3(words)).toEqual({ code: 2, stdout: '', stderr: `tc3: ${line}\n` })
})

test('the stack of an error is told where TC3_DEBUG is set, and nowhere else', async ({
  shell,
}) => {
  const plain = await shell.tc3(['diff', 'a', 'b'])
  const debugged = await shell.tc3(['diff', 'a', 'b'], { env: { TC3_DEBUG: '1' } })
  expect(plain.stderr.split('\n')).toHaveLength(2)
  expect(debugged.stderr).toMatch(/\n +at .*files\.ts/)
})

describe('colour', () => {
  const files = { 'old.json': api, 'new.json': { ...api, actions: {} } }
  const ESCAPE = '\u001B['

  test.for<
    [title: string, isTTY: boolean, env: Readonly<Record<string, string>>, isThere: boolean]
  >([
    ['is there for a person who watches', true, {}, true],
    ['is not there for a program', false, {}, false],
    ['is not there with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['is there with an empty NO_COLOR', true, { NO_COLOR: '' }, true],
  ])('%s', async ([, isTTY, env, isThere], { shell }) => {
    shell.put(files)
    const diffed = await shell.tc3(['diff', 'old.json', 'new.json'], { isTTY, env })
    const helped = await shell.tc3(['diff', '--help'], { isTTY, env })
    expect([diffed, helped].map(({ stdout }) => stdout.includes(ESCAPE))).toEqual([
      isThere,
      isThere,
    ])
  })
})

test('the version is that of the package', async ({ shell }) => {
  expect(await shell.tc3(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' })
})
