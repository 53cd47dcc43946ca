import { expect, test } from 'vitest'
import { README_TEST, readmeTest } from './readme.ts'
import { textOf } from './workspace.ts'

test('the first test of the README is the one that runs; after a change: pnpm run readme', () => {
  expect(readmeTest(textOf('README.md'))).toBe(textOf(README_TEST))
})

test('the first block of TypeScript is taken', () => {
  const readme = [
    '```sh',
    'npm test',
    '```',
    '```ts',
    'one()',
    '',
    'two()',
    '```',
    '```ts',
    'three()',
    '```',
  ]
  expect(readmeTest(readme.join('\n'))).toMatch(/^\/\/ .*\n\none\(\)\n\ntwo\(\)\n$/)
})

test('a README without one is refused', () => {
  expect(() => readmeTest('# tc3\n')).toThrow('```ts')
})
