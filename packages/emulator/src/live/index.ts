import { live as cn } from '@tc3/schemas/live/2018-08-01/cn'
import { live as intl } from '@tc3/schemas/live/2018-08-01/intl'
import { createProduct, type Product } from '../product.ts'
import { operationsUnder } from './operations.ts'
import { POLICIES, type Edition, type LivePolicy } from './policy.ts'
import { readSeed, readState } from './read-state.ts'
import { NO_TASKS, withTasks, type LiveSeed, type LiveState } from './state.ts'

export type { Edition, LivePolicy } from './policy.ts'
export type { LiveSeed, LiveState } from './state.ts'
export type { Task } from './task.ts'

/** What every account has at first, whose documents hold, and what is done where they are silent or disagree. */
export interface LiveOptions extends LiveSeed, Partial<LivePolicy> {
  /** `intl` unless said otherwise. */
  readonly edition?: Edition
}

const SERVICES = { intl, cn }

/**
 * Cloud Streaming Services (`live`, 2018-08-01): the pull-stream tasks.
 *
 * @example
 * import { createEmulator } from '@tc3/emulator'
 * import { live } from '@tc3/emulator/live'
 * createEmulator({ services: [live({ edition: 'cn', tasks: [{ TaskId: '10000' }] })], accounts: 'any' })
 */
export function live(options: LiveOptions = {}): Product<LiveState, LiveSeed> {
  const { edition = 'intl', tasks = [], ...chosen } = options
  if (!Object.hasOwn(SERVICES, edition))
    throw new TypeError(`edition: expected intl or cn; received ${edition}`)
  const policy = { pushDomains: undefined, ...POLICIES[edition] }
  const stray = Object.keys(chosen).find((name) => !Object.hasOwn(policy, name))
  if (stray !== undefined)
    throw new TypeError(
      `${stray}: expected one of edition, tasks, ${Object.keys(policy).join(', ')}`,
    )
  return createProduct({
    service: SERVICES[edition],
    initial: withTasks(NO_TASKS, readSeed({ tasks })),
    seed: (state, seed: LiveSeed) => withTasks(state, readSeed(seed)),
    restore: readState,
    operations: operationsUnder({ ...POLICIES[edition], ...chosen }),
  })
}
