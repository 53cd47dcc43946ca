import type { Action, ActionSlice } from './action.ts'
import { type Cases, fold } from './fold.ts'
import { type Draw, draws } from './random.ts'
import { sampleScalar } from './sample-scalar.ts'
import { fieldsOf, READINGS, type Side } from './side.ts'
import type { Field, Fields, Json, JsonObject } from './spec.ts'

/** Objects within objects end here, where they may. */
const DEEPEST = 3

/**
 * One value that the action allows, the same for the same seed: first what the documents show, as far as it is allowed,
 * then values made of the spec. A format without an example cannot be made up, so such a member may break it.
 *
 * @example
 * sampleOf(DeleteLivePullStreamTask, 'params') // { TaskId: '10000', Operator: 'zhangsan' }
 */
export function sampleOf(action: Action, side: Side, seed = 0): JsonObject {
  const published = publishedOf(action, side)
  return published[seed] ?? made(action.spec, { side, draw: draws(seed) })
}

function publishedOf(action: Action, side: Side): readonly JsonObject[] {
  return action.spec.examples
    .map(({ params, returns }) => (side === 'params' ? params : returns))
    .filter((example) => example !== undefined)
    .filter((example) => action[side].safeParse(example).success)
}

interface Making {
  readonly side: Side
  readonly draw: Draw
}

/** Makes a value for a place this deep. */
type Make = (depth: number) => Json

function made(slice: ActionSlice, { side, draw }: Making): JsonObject {
  const { isPresent } = READINGS[side]
  const { objects } = slice
  const isWanted = (field: Field, depth: number) =>
    isPresent(field) || (field.disabled !== true && depth < DEEPEST && draw(2) === 0)

  const memberOf = (field: Field, depth: number): Json => {
    const cases: Cases<Make> = {
      scalar: (name) => () => sampleScalar(name, field, draw),
      list: (item) => (at) => Array.from({ length: lengthOf(field, { at, draw }) }, () => item(at)),
      object: (name) => (at) => membersOf(objects[name] ?? {}, at + 1),
    }
    return fold(field.type, cases)(depth)
  }
  const membersOf = (fields: Fields, depth: number): JsonObject =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => isWanted(field, depth))
        .map(([name, field]) => [name, memberOf(field, depth)]),
    )
  return membersOf(fieldsOf(slice, side), 0)
}

function lengthOf({ minItems, maxItems }: Field, { at, draw }: { at: number; draw: Draw }): number {
  const least = minItems?.value ?? 0
  const most = Math.max(least, Math.min(maxItems?.value ?? 2, least + 2))
  return at < DEEPEST ? Math.max(least, Math.min(most, 1 + draw(most))) : least
}
