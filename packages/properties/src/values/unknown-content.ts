import type { Json, JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'

/** Objects of which nothing is declared: an object published without members says nothing of its content. */
export function unknownContent(): fc.Arbitrary<JsonObject> {
  const values: fc.Arbitrary<Json> = fc.oneof(fc.string(), fc.integer(), fc.boolean())
  const members = fc.dictionary(fc.constantFrom('Name', 'Value', 'name'), values, { maxKeys: 2 })
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 4, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: members },
  )
}
