import { live as cn } from '@tc3/schemas/live/2018-08-01/cn'
import { live as intl } from '@tc3/schemas/live/2018-08-01/intl'
import type { Service } from '@tc3/spec'
import { checkOptions, oneOf, type Check } from '../options.ts'
import { createProduct, type Product } from '../product.ts'
import { withDestinationByModify } from './destination.ts'
import { operationsUnder } from './operations.ts'
import { POLICIES, POLICY_OPTIONS, type Edition, type LivePolicy } from './policy.ts'
import { readSeed, readState, withDistinctNames } from './read-state.ts'
import { NO_TASKS, withTasks, type LiveSeed, type LiveState } from './state.ts'
import { withLenientWatermarks } from './watermark.ts'

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
  const { edition = 'intl', tasks = [], ...chosen } = checkOptions(options, OPTIONS)
  const said = Object.entries(chosen).filter(([, value]) => value !== undefined)
  const policy: LivePolicy = { ...POLICIES[edition], ...Object.fromEntries(said) }
  return createProduct({
    service: contractUnder(policy, SERVICES[edition]),
    initial: seeded(NO_TASKS, { tasks }),
    seed: seeded,
    restore: readState,
    operations: operationsUnder(policy),
  })
}

function contractUnder(policy: LivePolicy, service: Service): Service {
  const known = withDestinationByModify(service, policy.destinationByModify === 'allowed')
  return policy.watermarkMembers === 'optional' ? withLenientWatermarks(known) : known
}

const seeded = (state: LiveState, seed: LiveSeed): LiveState =>
  withDistinctNames(withTasks(state, readSeed(seed)))

const OPTIONS: Readonly<Record<keyof LiveOptions, Check>> = {
  edition: oneOf(...Object.keys(SERVICES)),
  tasks: [() => true, 'a list'], // read by readSeed
  ...POLICY_OPTIONS,
}
