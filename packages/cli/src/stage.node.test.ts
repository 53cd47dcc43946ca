import { expect } from 'vitest'
import { test } from '../test/shell.ts'
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
