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
    .filter((example) => action[side].safeParse(example, { jitless: true }).success)
}

interface Making {
  readonly side: Side
  readonly draw: Draw
}

/** Where a value is made: how deep, and which limits hold of the length of a list there. */
interface Spot extends Pick<Field, 'minItems' | 'maxItems'> {
  readonly depth: number
}

type Make = (spot: Spot) => Json

function made(slice: ActionSlice, { side, draw }: Making): JsonObject {
  const { isPresent, isNullable } = READINGS[side]
  const { objects } = slice
  const isWanted = (field: Field, depth: number) =>
    isPresent(field) || (field.disabled !== true && depth < DEEPEST && draw(2) === 0)

  const memberOf = (name: string, field: Field, depth: number): Json => {
    if (depth >= DEEPEST && isNullable(field)) return null
    const { minItems, maxItems } = field
    const cases: Cases<Make> = {
      scalar: (scalar) => () => sampleScalar(scalar, { name, field }, draw),
      // The limits of a field's length hold of its outermost list alone.
      list: (item) => (spot) =>
        Array.from({ length: lengthOf(spot, draw) }, () => item({ depth: spot.depth })),
      object: (object) => (spot) => membersOf(objects[object] ?? {}, spot.depth + 1),
    }
    return fold(
      field.type,
      cases,
    )({ depth, ...(minItems && { minItems }), ...(maxItems && { maxItems }) })
  }
  const membersOf = (fields: Fields, depth: number): JsonObject =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => isWanted(field, depth))
        .map(([name, field]) => [name, memberOf(name, field, depth)]),
    )
  return membersOf(fieldsOf(slice, side), 0)
}

function lengthOf({ depth, minItems, maxItems }: Spot, draw: Draw): number {
  const least = minItems?.value ?? 0
  const most = Math.max(least, Math.min(maxItems?.value ?? 2, least + 2))
  return depth < DEEPEST ? Math.max(least, Math.min(most, 1 + draw(most))) : least
}
