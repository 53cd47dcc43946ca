import type { MatchersObject } from 'vitest'
import type { CloudMatchers } from './matchers/cloud-matchers.ts'
import { matchers as ours } from './matchers/matchers.ts'

declare module 'vitest' {
  // Named and limited as Vitest 5 declares it: declarations that merge have the same type parameters.
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown,
  > extends CloudMatchers<R> {}
}

export type { CloudMatchers, Receiver } from './matchers/cloud-matchers.ts'
export type { MatcherContext, Verdict } from './matchers/matchers.ts'

/**
 * What `expect` is to be taught about clouds.
 *
 * @example
 * import { matchers } from '@tc3/msw/vitest'
 * import { expect } from 'vitest'
 * expect.extend(matchers)
 */
export const matchers = ours satisfies MatchersObject
