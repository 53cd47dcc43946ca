import { expect, inject, test } from 'vitest'
import { MAJOR } from './major.ts'

test('the tests of a project run under the MSW that it declares', () => {
  expect(MAJOR).toBe(inject('declaredMajor'))
})
