import { createEmulator, createProduct, type Product } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { DeleteLivePullStreamTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
import { compile, type Action, type ActionSlice, type JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import { answersOf, type Deletion, type Target } from '../src/index.ts'
import { everything, specOf } from './everything.ts'

/** A target in process whose clock moves only when a law pauses. */
function targetOf(product: Product): {
  readonly cloud: ReturnType<typeof createEmulator>
  readonly target: Target
} {
  const credential = { secretId: 'AKIDEXAMPLE', secretKey: 'a secret of no account' }
  const [host = ''] = product.service.hosts
  let seconds = 1_800_000_000
  let ids = 0
  const cloud = createEmulator({
    services: [product],
    accounts: [credential],
    now: () => seconds * 1000,
    newId: () => `request-${(ids += 1)}`,
  })
  const target = {
    credential,
    endpoint: `https://${host}`,
    fetch: (request: Request) => cloud.fetch(request),
    now: () => seconds,
    pause: () => Promise.resolve(void (seconds += 1)),
  }
  return { cloud, target }
}

/** The action that has behaviour. */
export const deleteTask: Action = DeleteLivePullStreamTask

/** The emulated service, new, and the deletion of tasks in it. */
export function emulatedLive(): { readonly target: Target; readonly deletion: Deletion } {
  const product = live()
  const { cloud, target } = targetOf(product)
  const deletion = {
    ids: ['1', '10', '__proto__'],
    idOf: (TaskId: string) => ({ TaskId }),
    notFound: 'InvalidParameter.TaskNotExist',
    seed: (TaskId: string) => cloud.seed(product, { tasks: [{ TaskId }] }),
  }
  return { target, deletion }
}

/** An action of a slice, compiled. */
export function compiled(slice: ActionSlice): Action {
  const action = compile(specOf(slice)).actions[slice.name]
  if (action) return action
  throw new TypeError(`${slice.name} is not in the spec that was made of it`)
}

/** The action with every feature. */
export const describeEverything: Action = compiled(everything)

/** A service whose only action answers with anything that its spec allows. */
export function emulatedEverything(): Target {
  const answers = answersOf(describeEverything)
  const answer = (seed: number): JsonObject => fc.sample(answers, { numRuns: 1, seed })[0] ?? {}
  const product = createProduct({
    service: compile(specOf(everything)),
    initial: 0,
    seed: (calls: number) => calls,
    operations: { [everything.name]: (calls) => [calls + 1, answer(calls)] },
  })
  return targetOf(product).target
}
