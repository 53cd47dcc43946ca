import type { Json, Scalar } from '@tc3/spec'
import * as fc from 'fast-check'
import { dates, datetimes, isoDatetimes } from './dates.ts'
import { integers, RANGES } from './integers.ts'
import { brokenLimits, type Limits } from './limits.ts'
import { isScalar } from './is-scalar.ts'
import { soon } from './soon.ts'
import { texts } from './texts.ts'

/** Values of each scalar within the limits of its field. */
const SCALARS: Readonly<Record<Scalar, (limits: Limits) => fc.Arbitrary<Json>>> = {
  string: texts,
  int64: (limits) => integers(RANGES.int64, limits),
  uint64: (limits) => integers(RANGES.uint64, limits),
  float: floats,
  bool: () => fc.boolean(),
  binary: binaries,
  date: dates,
  datetime: datetimes,
  datetime_iso: isoDatetimes,
}

/** Values of a scalar field: one of its enum, or any within its limits with published ones mixed in. */
export function scalarsOf(
  name: Scalar,
  { limits, published }: { readonly limits: Limits; readonly published: readonly Json[] },
): fc.Arbitrary<Json> {
  const fits = (value: Json): boolean =>
    isScalar(name, value) && brokenLimits(value, limits).length === 0
  if (limits.enum) return oneOf(limits.enum.value.filter(fits), name)
  const seen = published.filter(fits)
  const any = formed(SCALARS[name](limits), { name, limits, fits })
  if (seen.length === 0) return any
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...seen) }, { weight: 6, arbitrary: any })
}

interface Formed {
  readonly name: Scalar
  readonly limits: Limits
  readonly fits: (value: Json) => boolean
}

/** Dates and Base64 have a form of their own: of those, the ones that keep a format as well. */
function formed(
  values: fc.Arbitrary<Json>,
  { name, limits: { format }, fits }: Formed,
): fc.Arbitrary<Json> {
  if (!format || name === 'string') return values
  const missing = `A format allows at least one ${name}; received ${format.value}.`
  return soon(values, { keeps: fits, missing })
}

function oneOf(allowed: readonly Json[], name: Scalar): fc.Arbitrary<Json> {
  if (allowed.length > 0) return fc.constantFrom(...allowed)
  throw new TypeError(
    `An enum allows at least one ${name} that keeps the other limits; received none.`,
  )
}

function floats({ minimum, maximum }: Limits): fc.Arbitrary<Json> {
  const within = {
    min: minimum?.value ?? -Number.MAX_VALUE,
    max: maximum?.value ?? Number.MAX_VALUE,
  }
  const whole = { min: Math.ceil(within.min), max: Math.floor(within.max) }
  const small = { min: Math.max(whole.min, -1000), max: Math.min(whole.max, 1000) }
  const any = fc.double({ ...within, noNaN: true })
  const values = small.min <= small.max ? fc.oneof(any, fc.integer(small)) : any
  return values.map((value) => value + 0) // JSON has no negative zero
}

function binaries({ maxBytes }: Limits): fc.Arbitrary<Json> {
  return fc.base64String(maxBytes && { maxLength: Math.floor(maxBytes.value / 4) * 4 })
}
