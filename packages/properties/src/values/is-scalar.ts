import type { Json, Scalar } from '@tc3/spec'
import { wholly } from './limits.ts'
import { RANGES, type Range } from './integers.ts'

const matches =
  (pattern: string) =>
  (value: Json): boolean =>
    typeof value === 'string' && wholly(pattern).test(value)

const within =
  ([least, most]: Range) =>
  (value: Json): boolean =>
    (typeof value === 'bigint' || Number.isSafeInteger(value)) &&
    (value as number | bigint) >= least && // what the line above has found
    (value as number | bigint) <= most

const DAY = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d`

const IS: Readonly<Record<Scalar, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  int64: within(RANGES.int64),
  uint64: within(RANGES.uint64),
  float: Number.isFinite,
  bool: (value) => typeof value === 'boolean',
  binary: matches('(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?'),
  date: matches(DAY),
  datetime: matches(`${DAY} ${TIME}`),
  datetime_iso: matches(String.raw`${DAY}T${TIME}(?:Z|[+-]\d\d:\d\d)`),
}

/** Whether a published value is of the type its document declares: published examples are not always. */
export function isScalar(name: Scalar, value: Json): boolean {
  return IS[name](value)
}
