import { expect, test } from 'vitest'
import common from '../../../specs/common.json' with { type: 'json' }
import { CODE } from '../src/verify/verdict.ts'

test.for(Object.entries(CODE))('%s: %s is an error that every action has', ([, code]) => {
  expect(Object.keys(common.errors)).toContain(code)
})
