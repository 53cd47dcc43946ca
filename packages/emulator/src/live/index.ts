import { live as cn } from '@tc3/schemas/live/2018-08-01/cn'
import { live as intl } from '@tc3/schemas/live/2018-08-01/intl'
import { createProduct, type Product } from '../product.ts'
import { operationsUnder } from './operations.ts'
import { POLICIES, type Edition, type LivePolicy } from './policy.ts'
import { NO_TASKS, readState, withTasks, type LiveSeed, type LiveState } from './state.ts'

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
  const { edition = 'intl', tasks = [], ...policy } = options
  return createProduct({
    service: SERVICES[edition],
    initial: withTasks(NO_TASKS, { tasks }),
    seed: withTasks,
    restore: readState,
    operations: operationsUnder({ ...POLICIES[edition], ...policy }),
  })
}
