import type { CloudMatchers } from '@tc3/msw/jest'
import type { Matchers } from 'expect'
import { expectTypeOf, test } from 'vitest'

test('the expect of Jest knows the matchers', () => {
  expectTypeOf<Matchers<void>>().toExtend<CloudMatchers<void>>()
  expectTypeOf<Matchers<Promise<void>>['toKeepTheContract']>().returns.resolves.toBeVoid()
})
