import { live as service } from '@tc3/schemas/live/2018-08-01/intl'
import { createProduct, type Product } from '../product.ts'
import { OPERATIONS } from './operations.ts'
import { readState, withTasks, type LiveSeed, type LiveState } from './state.ts'

export type { LiveSeed, LiveState, Task } from './state.ts'

/**
 * Cloud Streaming Services (`live`, 2018-08-01, international edition) with its pull-stream tasks;
 * every account begins with those given.
 *
 * @example
 * import { createEmulator } from '@tc3/emulator'
 * import { live } from '@tc3/emulator/live'
 * createEmulator({ services: [live({ tasks: [{ TaskId: '10000' }] })], accounts: 'any' })
 */
export const live = (seed: LiveSeed = {}): Product<LiveState, LiveSeed> =>
  createProduct({
    service,
    initial: withTasks({ tasks: [] }, seed),
    seed: withTasks,
    restore: readState,
    operations: OPERATIONS,
  })
