import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

test('the example of the README is the one that runs as a test', () => {
  expect(textOf('../README.md')).toContain(`\`\`\`ts\n${textOf('./readme.test.ts')}\`\`\``)
})
