import msw from 'msw/package.json' with { type: 'json' }
import { expect, inject, test } from 'vitest'

test('the tests of a project run under the MSW that it declares', () => {
  expect(msw.version).toBe(inject('declaredVersion'))
})
