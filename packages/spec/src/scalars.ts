import * as z from 'zod'
import type { Scalar } from './spec.ts'

/** One scalar in three languages; a property test holds the two schemas equal. */
interface ScalarReading {
  /** As a TypeScript type. */
  readonly type: string
  /** As zod source. */
  readonly source: string
  /** As a zod schema, made anew. */
  readonly schema: () => z.ZodType
}

// Forms, not calendars: services answer 0000-00-00 00:00:00 for a time that never was.
const DAY = String.raw`\d{4}-\d{2}-\d{2}`
const TIME = String.raw`\d{2}:\d{2}:\d{2}`

/** A text of one form. */
function textOf(pattern: string): ScalarReading {
  const form = new RegExp(`^${pattern}$`)
  return {
    type: 'string',
    source: `z.string().regex(${String(form)})`,
    schema: () => z.string().regex(form),
  }
}

/** What each scalar accepts. Integers are numbers up to 2^53 and bigints of any size, within 64 bits: no digit is ever lost. */
export const SCALARS: Readonly<Record<Scalar, ScalarReading>> = {
  string: { type: 'string', source: 'z.string()', schema: () => z.string() },
  int64: {
    type: 'number | bigint',
    source: 'z.union([z.int(), z.bigint().min(-(2n ** 63n)).max(2n ** 63n - 1n)])',
    schema: () =>
      z.union([
        z.int(),
        z
          .bigint()
          .min(-(2n ** 63n))
          .max(2n ** 63n - 1n),
      ]),
  },
  uint64: {
    type: 'number | bigint',
    source: 'z.union([z.int().min(0), z.bigint().min(0n).max(2n ** 64n - 1n)])',
    schema: () =>
      z.union([
        z.int().min(0),
        z
          .bigint()
          .min(0n)
          .max(2n ** 64n - 1n),
      ]),
  },
  float: {
    type: 'number',
    // A long whole number comes as a bigint where JSON is read without loss.
    source: 'z.union([z.number(), z.bigint().transform((whole) => globalThis.Number(whole))])',
    schema: () => z.union([z.number(), z.bigint().transform(Number)]),
  },
  bool: { type: 'boolean', source: 'z.boolean()', schema: () => z.boolean() },
  binary: { type: 'string', source: 'z.base64()', schema: () => z.base64() },
  date: textOf(DAY),
  datetime: textOf(`${DAY} ${TIME}`),
  datetime_iso: textOf(String.raw`${DAY}T${TIME}(?:Z|[+-]\d{2}:\d{2})`),
}
