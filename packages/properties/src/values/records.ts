import type { Json, JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'

/** Stands for no value at all. */
export const ABSENT = Symbol('absent')

/** Something else in place of a value, so many times in a hundred; shrinks to it. */
export function sometimes<Value, Other>(
  other: Other,
  percent: number,
  values: fc.Arbitrary<Value>,
): fc.Arbitrary<Value | Other> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: percent, arbitrary: fc.constant(other) },
    { weight: 100 - percent, arbitrary: values },
  )
}

type Member = readonly [name: string, values: fc.Arbitrary<Json | typeof ABSENT>]

/** Objects of these members, without those that are absent; a name like `__proto__` stays a member. */
export function records(members: readonly Member[]): fc.Arbitrary<JsonObject> {
  return fc.tuple(...members.map(([, values]) => values)).map((values) =>
    Object.fromEntries(
      members.flatMap(([name], index) => {
        const value = values[index]
        return value === undefined || value === ABSENT ? [] : [[name, value] as const]
      }),
    ),
  )
}
