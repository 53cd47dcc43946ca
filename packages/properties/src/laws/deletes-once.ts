import type { Action, JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import { callsOf, send, signed, type Call } from './call.ts'
import { expectThat, lawOf, type Law } from './law.ts'
import type { Target } from './target.ts'

/** What a deletion deletes, and how the target gets it. */
export interface Deletion {
  /** The ids that take part; a few are enough to meet again. */
  readonly ids: readonly string[]
  /** The params that name an id. */
  readonly idOf: (id: string) => JsonObject
  /** Puts a thing of this id into the target; a second time it changes nothing. */
  readonly seed: (id: string) => void | Promise<void>
  /** The code that the deletion of an unknown id earns. */
  readonly notFound: string
}

interface Step {
  readonly does: 'seed' | 'delete'
  readonly id: string
  readonly call: Call
}

/**
 * Deletion as a history: whatever is seeded and deleted in any order, the target agrees with a plain `Set`.
 *
 * @example
 * const product = live(), cloud = createEmulator({ services: [product], accounts: 'any' })
 * const idOf = (TaskId: string) => ({ TaskId }), notFound = 'InvalidParameter.TaskNotExist'
 * const seed = (TaskId: string) => cloud.seed(product, { tasks: [{ TaskId }] })
 * const law = deletesOnce(action, { ids: ['1', '2'], idOf, seed, notFound })
 */
export function deletesOnce(action: Action, deletion: Deletion): Law {
  const { idOf, notFound, seed } = deletion
  const remove = async ({ id, call }: Pick<Step, 'id' | 'call'>, target: Target) => {
    const named = { ...call, params: { ...call.params, ...idOf(id) }, method: 'POST' } as const
    return (await send(await signed(action, named, target), target)).code
  }
  return lawOf({
    kind: 'history',
    title: `${action.spec.name}: what was seeded is deleted once, as from a Set; else it is ${notFound}`,
    given: histories(action, deletion.ids),
    holds: async (history, target) => {
      for (const step of emptying(history, deletion.ids)) await remove(step, target)
      const known = new Set<string>()
      for (const { does, ...step } of history) {
        if (does === 'seed') {
          await seed(step.id)
          known.add(step.id)
          continue
        }
        const code = await remove(step, target)
        const expected = known.delete(step.id) ? undefined : notFound
        expectThat(code === expected, expected ?? 'a success', code ?? 'a success')
      }
    },
  })
}

function histories(action: Action, ids: readonly string[]): fc.Arbitrary<readonly Step[]> {
  const step = fc.record({
    does: fc.constantFrom('delete', 'seed'),
    id: fc.constantFrom(...ids),
    call: callsOf(action),
  })
  return fc.array(step, { minLength: 1, maxLength: 12 })
}

/** Every history begins with none of the ids, whatever the one before has left. */
function emptying(
  [first]: readonly Step[],
  ids: readonly string[],
): readonly Pick<Step, 'id' | 'call'>[] {
  return first === undefined ? [] : ids.map((id) => ({ id, call: first.call }))
}
