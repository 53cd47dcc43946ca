import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the example of the README is a test of its own', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const example = readFileSync(new URL('./first-test.node.test.ts', import.meta.url), 'utf8')
  const [, shown] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? []
  expect(shown).toBe(example)
})
