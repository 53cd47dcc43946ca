import { execFileSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { test } from '../test/shell.ts'
import { beforeEndOf } from './before-end.ts'
import { writeAll } from './stage.ts'

test('files appear together, whole, over what stood there', async ({ shell }) => {
  shell.put({ 'a.txt': 'old' })
  await writeAll({ cwd: shell.folder }, async (write) => {
    await write('a.txt', 'new')
    await write('deep/er/b.txt', 'b')
    expect(shell.read('a.txt')).toBe('old')
  })
  expect(shell.list()).toEqual(['a.txt', 'deep', 'deep/er', 'deep/er/b.txt'])
  expect([shell.read('a.txt'), shell.read('deep/er/b.txt')]).toEqual(['new', 'b'])
})

test('what throws between two files leaves neither of them, nor their folders', async ({
  shell,
}) => {
  shell.put({ 'a.txt': 'old' })
  const writing = writeAll({ cwd: shell.folder }, async (write) => {
    await write('a.txt', 'new')
    await write('deep/er/b.txt', 'b')
    throw new TypeError('in between')
  })
  await expect(writing).rejects.toThrow('in between')
  expect(shell.list()).toEqual(['a.txt'])
  expect(shell.read('a.txt')).toBe('old')
})

test.for<[title: string, file: string, message: string]>([
  ['a file under a file', 'a.txt/b.txt', 'a.txt/b.txt: expected a folder; received a file'],
  ['a file where a folder is', 'folder', 'folder: expected a file; received a folder'],
])('%s is refused', async ([, file, message], { shell }) => {
  shell.put({ 'a.txt': 'old', 'folder/b.txt': 'b' })
  const before = shell.list()
  const writing = writeAll({ cwd: shell.folder }, (write) => write(file, 'new'))
  await expect(writing).rejects.toThrow(message)
  expect(shell.list()).toEqual(before)
})

test('what cannot be moved to its place takes back what was', async ({ shell }) => {
  shell.put({ 'a.txt': 'old' })
  const writing = writeAll({ cwd: shell.folder }, async (write) => {
    for (const file of ['a.txt', 'b.txt', 'c.txt']) await write(file, 'new')
    mkdirSync(join(shell.folder, 'c.txt'))
  })
  await expect(writing).rejects.toThrow('c.txt: expected a file; received a folder')
  expect(shell.list()).toEqual(['a.txt', 'c.txt'])
  expect(shell.read('a.txt')).toBe('old')
})

test('what stood there keeps its permissions', async ({ shell }) => {
  shell.put({ 'a.txt': 'old' })
  chmodSync(join(shell.folder, 'a.txt'), 0o600)
  await writeAll({ cwd: shell.folder }, (write) => write('a.txt', 'new'))
  expect(statSync(join(shell.folder, 'a.txt')).mode & 0o777).toBe(0o600)
})

test('a link stays one: the file that it leads to is written', async ({ shell }) => {
  shell.put({ 'deep/a.txt': 'old' })
  symlinkSync('deep/a.txt', join(shell.folder, 'link.txt'))
  await writeAll({ cwd: shell.folder }, (write) => write('link.txt', 'new'))
  expect(lstatSync(join(shell.folder, 'link.txt')).isSymbolicLink()).toBe(true)
  expect(shell.read('deep/a.txt')).toBe('new')
  expect(shell.list()).toEqual(['deep', 'deep/a.txt', 'link.txt'])
})

test('a file by two names is refused', async ({ shell }) => {
  shell.put({ 'a.txt': 'old' })
  symlinkSync('a.txt', join(shell.folder, 'link.txt'))
  const writing = writeAll({ cwd: shell.folder }, async (write) => {
    await write('a.txt', 'new')
    await write('link.txt', 'newer')
  })
  await expect(writing).rejects.toThrow('link.txt: expected to be written once; received it twice')
  expect(shell.read('a.txt')).toBe('old')
})

test.for<[title: string, make: (path: string) => void, received: string]>([
  ['a pipe', (path) => void execFileSync('mkfifo', [path]), 'a pipe'],
  ['a link to nothing', (path) => symlinkSync('nowhere', path), 'a link that leads nowhere'],
  ['a link to a folder', (path) => symlinkSync('.', path), 'a folder'],
])('%s is no file to write over', async ([, make, received], { shell }) => {
  make(join(shell.folder, 'out'))
  const writing = writeAll({ cwd: shell.folder }, (write) => write('out', 'new'))
  await expect(writing).rejects.toThrow(`out: expected a file; received ${received}`)
  expect(readdirSync(shell.folder)).toEqual(['out'])
})

/** A process that keeps what it was killed with. */
function fakeProcess() {
  const signals: string[] = []
  const kill = (_pid: number, signal: string) => signals.push(signal)
  return Object.assign(new EventEmitter(), { pid: 1, kill, signals })
}

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  'a program that ends by %s leaves what was there',
  async (signal, { shell }) => {
    shell.put({ 'a.txt': 'old' })
    const process = fakeProcess()
    const seen: unknown[] = []
    const writing = writeAll(
      { cwd: shell.folder, beforeEnd: beforeEndOf(process) },
      async (write) => {
        await write('a.txt', 'new')
        await write('deep/b.txt', 'new')
        process.emit(signal, signal)
        seen.push(shell.list(), shell.read('a.txt'), process.signals)
        throw new TypeError('ended')
      },
    )
    await expect(writing).rejects.toThrow('ended')
    expect(seen).toEqual([['a.txt'], 'old', [signal]])
    expect(process.eventNames()).toEqual([])
  },
)

test('nobody waits for signals when all is written', async ({ shell }) => {
  const process = fakeProcess()
  const beforeEnd = beforeEndOf(process)
  await writeAll({ cwd: shell.folder, beforeEnd }, (write) => write('a.txt', 'new'))
  expect(process.eventNames()).toEqual([])
  expect(shell.list()).toEqual(['a.txt'])
})
