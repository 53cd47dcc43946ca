import { expect, test } from 'vitest'
import { firstDoubt } from './first-doubt.ts'

test.for(['x-tc-token', 'X-TC-Token', 'authorization'])('the value of %s is not told', (name) => {
  const canonical = (value: string) => `POST\n/\n\n${name}:${value}\n\n${name}\nhash`
  const doubt = { line: 4, expected: `${name}:` }
  expect(firstDoubt(canonical('SESSION'))).toEqual(doubt)
  expect(firstDoubt(canonical('SESSION'), canonical('OTHER'))).toEqual({
    ...doubt,
    received: `${name}:`,
  })
})
