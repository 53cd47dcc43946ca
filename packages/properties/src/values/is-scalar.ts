import type { Json, Scalar } from '@tc3/spec'
import { RANGES, type Range } from './integers.ts'

const matches =
  (pattern: RegExp) =>
  (value: Json): boolean =>
    typeof value === 'string' && pattern.test(value)

const within =
  ([least, most]: Range) =>
  (value: Json): boolean =>
    (typeof value === 'bigint' || Number.isSafeInteger(value)) &&
    (value as number | bigint) >= least && // what the line above has found
    (value as number | bigint) <= most

const IS: Readonly<Record<Scalar, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  int64: within(RANGES.int64),
  uint64: within(RANGES.uint64),
  float: Number.isFinite,
  bool: (value) => typeof value === 'boolean',
  binary: matches(/^(?:[\w+/-]{4})*(?:[\w+/-]{2}==|[\w+/-]{3}=)?$/),
  date: matches(/^\d{4}-\d\d-\d\d$/),
  datetime: matches(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  datetime_iso: matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/),
}

/** Whether a published value is of the type its document declares: published examples are not always. */
export function isScalar(name: Scalar, value: Json): boolean {
  return IS[name](value)
}
