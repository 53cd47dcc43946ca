import type { ActionSlice, JsonObject } from '@tc3/spec'
import type * as fc from 'fast-check'
import { membersOf } from './values/members.ts'
import { REQUEST } from './values/side.ts'
import { unknownContent } from './values/unknown-content.ts'

/** What an arbitrary needs of an action: its slice of the spec, never its schemas. */
export interface Specified {
  readonly spec: ActionSlice
}

/**
 * Valid params of an action: every declared type, flag and refusing limit is kept by construction.
 *
 * @example
 * fc.assert(fc.property(paramsOf(action), (params) => action.params.safeParse(params).success))
 */
export function paramsOf({ spec }: Specified): fc.Arbitrary<JsonObject> {
  if (Object.keys(spec.params).length === 0) return unknownContent()
  return membersOf(spec, REQUEST)(spec.params, (member) =>
    spec.examples.flatMap(({ params }) => params[member] ?? []),
  )
}
