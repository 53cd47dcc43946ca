import type { BaseExpect } from 'expect'
import type { CloudMatchers } from './matchers/cloud-matchers.ts'
import { matchers as ours } from './matchers/matchers.ts'

declare module 'expect' {
  // Named and limited as Jest declares it: declarations that merge have the same type parameters.
  interface Matchers<R extends void | Promise<void>, T = unknown> extends CloudMatchers<R> {}
}

declare global {
  namespace jest {
    // For those who take the globals from @types/jest.
    interface Matchers<R, T = {}> extends CloudMatchers<R> {}
  }
}

export type { CloudMatchers, Receiver } from './matchers/cloud-matchers.ts'
export type { MatcherContext, Verdict } from './matchers/matchers.ts'

/** What `expect` is to be taught about clouds: `expect.extend(matchers)`. */
export const matchers = ours satisfies Parameters<BaseExpect['extend']>[0]
