import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import type { Action } from '@tc3/spec'
import { live as service } from '@tc3/schemas/live/2018-08-01/intl'
import type { Deletion, Target } from '../src/index.ts'

/** A target in process whose clock moves only when a law pauses, and the deletion of tasks in it. */
export interface Emulated {
  readonly target: Target
  readonly deletion: Deletion
}

/** The emulated service, new. */
export function emulated(): Emulated {
  const credential = { secretId: 'AKIDEXAMPLE', secretKey: 'a secret of no account' }
  let seconds = 1_800_000_000
  let ids = 0
  const product = live()
  const cloud = createEmulator({
    services: [product],
    accounts: [credential],
    now: () => seconds * 1000,
    newId: () => `request-${(ids += 1)}`,
  })
  const target = {
    credential,
    endpoint: 'https://live.tencentcloudapi.com',
    fetch: (request: Request) => cloud.fetch(request),
    now: () => seconds,
    pause: () => Promise.resolve(void (seconds += 1)),
  }
  const deletion = {
    ids: ['1', '10', '__proto__'],
    idOf: (TaskId: string) => ({ TaskId }),
    notFound: 'InvalidParameter.TaskNotExist',
    seed: (TaskId: string) => cloud.seed(product, { tasks: [{ TaskId }] }),
  }
  return { target, deletion }
}

/** The action that the laws are held against. */
export const action: Action = service.actions.DeleteLivePullStreamTask
