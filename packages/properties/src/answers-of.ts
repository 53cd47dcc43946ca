import type { JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import type { Specified } from './params-of.ts'
import { membersOf } from './values/members.ts'
import { ANSWER } from './values/side.ts'

/**
 * Valid answers of an action, as they stand inside `Response`: `returned` members always, null where `nullable`, a RequestId.
 *
 * @example
 * fc.assert(fc.property(answersOf(action), (answer) => action.answer.safeParse(answer).success))
 */
export function answersOf({ spec }: Specified): fc.Arbitrary<JsonObject> {
  const answers = membersOf(spec, ANSWER)(spec.returns, (member) =>
    spec.examples.flatMap(({ returns }) => returns?.[member] ?? []),
  )
  return fc.tuple(answers, fc.uuid()).map(([answer, RequestId]) => ({ ...answer, RequestId }))
}
