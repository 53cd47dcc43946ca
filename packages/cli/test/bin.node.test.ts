import { execFile, type ExecFileException, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { api } from './published-box.ts'
import { test } from './shell.ts'

const bin = fileURLToPath(new URL('../src/tc3.ts', import.meta.url))

/** `tc3` as a program of its own. */
function tc3(words: readonly string[], cwd: string) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [bin, ...words],
      { cwd },
      (error: ExecFileException | null, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
    )
  })
}

/** Three programs are started. */
const SLOW = { timeout: 60_000 }

test('the program tells data from talk and ends with its code', SLOW, async ({ shell }) => {
  shell.put({ 'old.json': api, 'new.json': { ...api, actions: {} } })
  expect(await tc3(['diff', 'old.json', 'old.json', '--json'], shell.folder)).toMatchObject({
    code: 0,
    stderr: '',
  })
  expect(await tc3(['diff', 'old.json', 'new.json'], shell.folder)).toMatchObject({ code: 1 })
  expect(await tc3(['dif'], shell.folder)).toEqual({
    code: 2,
    stdout: '',
    stderr: "tc3: unknown command 'dif'; did you mean diff?\n",
  })
})

test('nobody hears the talk, and the work is done', SLOW, async ({ shell }) => {
  const [lid] = api.objects.Box.members
  const Box = { members: [{ ...lid, is_public: true }] }
  shell.put({ 'api.json': { ...api, objects: { ...api.objects, Box } } })
  const words = [bin, 'import', 'api.json', '--out', 'box.json']
  const child = spawn(process.execPath, words, { cwd: shell.folder })
  child.stderr.destroy()
  expect(await once(child, 'close')).toEqual([0, null])
  expect(shell.list()).toEqual(['api.json', 'box.json'])
})
