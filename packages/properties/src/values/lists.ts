import type { Json } from '@tc3/spec'
import * as fc from 'fast-check'
import type { Limits } from './limits.ts'

interface Lengths {
  readonly weight: number
  readonly least: number
  readonly most: number
}

/** How long published lists are: 19 % empty, 56 % of one item, 11 % of two, the rest longer. */
const PUBLISHED_LENGTHS: readonly Lengths[] = [
  { weight: 19, least: 0, most: 0 },
  { weight: 56, least: 1, most: 1 },
  { weight: 11, least: 2, most: 2 },
  { weight: 14, least: 3, most: 8 },
]

/** The longest list that is worth building for being at its limit. */
const LONGEST = 100

/** Lists as long as published ones are, within the limits of their field, at times exactly at the upper one. */
export function lists(
  item: fc.Arbitrary<Json>,
  { minItems, maxItems }: Limits,
): fc.Arbitrary<Json> {
  const least = minItems?.value ?? 0
  const most = maxItems?.value ?? Number.MAX_SAFE_INTEGER
  const clamp = (length: number): number => Math.min(Math.max(length, least), most)
  const full = most <= LONGEST ? [{ weight: 3, least: most, most }] : []
  const choices = [...PUBLISHED_LENGTHS, ...full].map((lengths) => ({
    weight: lengths.weight,
    arbitrary: fc.array(item, { minLength: clamp(lengths.least), maxLength: clamp(lengths.most) }),
  }))
  return fc.oneof({ withCrossShrink: true }, ...choices)
}

/** Lists of objects that contain themselves: short, or their number explodes. */
export function shortLists(
  item: () => fc.Arbitrary<Json>,
  { limits, isDeepest }: { readonly limits: Limits; readonly isDeepest: boolean },
): fc.Arbitrary<Json> {
  const least = limits.minItems?.value ?? 0
  if (isDeepest && least === 0) return fc.constant([])
  const most = Math.min(Math.max(least, 2), limits.maxItems?.value ?? Number.MAX_SAFE_INTEGER)
  return fc.array(item(), { minLength: least, maxLength: most })
}
