import type { CallRecord } from '@tc3/emulator'
import { refusalsOf } from '../guard/problem.ts'
import type { Receiver } from './cloud-matchers.ts'

/** What runners hand to a matcher as `this`. */
export interface MatcherContext {
  readonly equals: (given: unknown, wanted: unknown) => boolean
  readonly utils: { readonly stringify: (value: unknown) => string }
}

/** How a matcher judges. */
export interface Verdict {
  readonly pass: boolean
  readonly message: () => string
}

type Matcher<Expected extends readonly unknown[]> = (
  this: MatcherContext,
  received: Receiver,
  ...expected: Expected
) => Verdict

const toHaveReceived: Matcher<[action: string, params?: Readonly<Record<string, unknown>>]> =
  function (received, action, params = {}) {
    const calls = received.calls(action)
    const isMeant = ({ params: given = {} }: CallRecord) =>
      Object.entries(params).every(([name, wanted]) => this.equals(given[name], wanted))
    const wanted = `${action} ${this.utils.stringify(params)}`
    return {
      pass: calls.some(isMeant),
      message: () => `${wanted}; received:\n${list(calls, this)}`,
    }
  }

const toHaveReceivedTimes: Matcher<[action: string, times: number]> = function (
  received,
  action,
  times,
) {
  const calls = received.calls(action)
  return {
    pass: calls.length === times,
    message: () => `${action} × ${times}; received ${calls.length}:\n${list(calls, this)}`,
  }
}

const toKeepTheContract: Matcher<[]> = function (received) {
  const { count, told } = refusalsOf(received.calls())
  return {
    pass: count === 0,
    message: () =>
      count === 0 ? 'a call that breaks the contract; received none' : told.join('\n'),
  }
}

/** For `expect.extend` of any runner whose matchers are made as Jest's. */
export const matchers = { toHaveReceived, toHaveReceivedTimes, toKeepTheContract }

function list(calls: readonly CallRecord[], { utils }: MatcherContext): string {
  const lines = calls.map((call) => {
    const { action = 'no action', params = {} } = call
    return `  ${action} ${utils.stringify(params)} → ${outcomeOf(call)}`
  })
  return lines.join('\n') || '  nothing'
}

/** What the service answered, and what became of the answer on its way. */
const outcomeOf = ({ code = 'success', disturbances }: CallRecord): string =>
  [code, ...disturbances.map(({ kind }) => kind)].join(', ')
