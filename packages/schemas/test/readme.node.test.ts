import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

test('the example of the README is the one that runs', () => {
  const [, code] = /^```ts\n(.*?)^```$/ms.exec(read('../README.md')) ?? []
  expect(read('readme.test.ts')).toBe(code)
})
