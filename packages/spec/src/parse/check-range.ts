import { leafOf } from './leaf-of.ts'
import { inside, refuse } from './reader.ts'
import type { Place } from '../spec-error.ts'
import type { Field, Scalar } from '../spec.ts'

type Range = readonly [least: bigint, most: bigint]

/** What the integers can hold. */
const RANGES: ReadonlyMap<Scalar, Range> = new Map([
  ['int64', [-(2n ** 63n), 2n ** 63n - 1n]],
  ['uint64', [0n, 2n ** 64n - 1n]],
])

/** How long the shortest text of a form is. */
const LEAST_BYTES: ReadonlyMap<Scalar, number> = new Map([
  ['date', 10],
  ['datetime', 19],
  ['datetime_iso', 20],
])

/** Throws a `SpecError` where limits leave out every value of the type. */
export function checkRange(field: Field, at: Place): void {
  const leaf = leafOf(field.type)
  if (leaf === undefined) return
  const range = RANGES.get(leaf)
  if (range) checkIntegers(field, range, at)
  const bytes = LEAST_BYTES.get(leaf) ?? 0
  if (field.maxBytes && field.maxBytes.value < bytes)
    refuse(valueOf(at, 'maxBytes'), `at least the ${bytes} of a ${leaf}`, field.maxBytes.value)
}

function checkIntegers({ minimum, maximum }: Field, [least, most]: Range, at: Place): void {
  if (minimum && minimum.value > most)
    refuse(valueOf(at, 'minimum'), `at most ${most}`, minimum.value)
  if (maximum && maximum.value < least)
    refuse(valueOf(at, 'maximum'), `at least ${least}`, maximum.value)
  if (minimum && maximum && Math.ceil(minimum.value) > Math.floor(maximum.value))
    refuse(
      valueOf(at, 'minimum'),
      `a whole number between it and maximum, ${maximum.value}`,
      minimum.value,
    )
}

const valueOf = (at: Place, rule: keyof Field): Place => inside(inside(at, rule), 'value')
