import type { Json } from '@tc3/spec'
import * as fc from 'fast-check'
import type { Limits } from './limits.ts'

/** The least and the greatest value of an integer type. */
export type Range = readonly [least: bigint, most: bigint]

/** What each integer type of the platform can hold. */
export const RANGES: Readonly<Record<'int64' | 'uint64', Range>> = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

/** Where implementations break: the ends of 8, 16, 32, 53, 63 and 64 bits, and both neighbours of each. */
const BORDERS: readonly bigint[] = [0n, 7n, 8n, 15n, 16n, 31n, 32n, 53n, 63n, 64n]
  .flatMap((bits) => [2n ** bits, -(2n ** bits)])
  .flatMap((border) => [border - 1n, border, border + 1n])

/** Integers of a type within its limits: small ones, any, and borders; a bigint beyond 2^53. */
export function integers([least, most]: Range, limits: Limits): fc.Arbitrary<Json> {
  const min = limits.minimum ? greater(least, BigInt(Math.ceil(limits.minimum.value))) : least
  const max = limits.maximum ? lesser(most, BigInt(Math.floor(limits.maximum.value))) : most
  const borders = [...BORDERS, min, max].filter((border) => border >= min && border <= max)
  const small = { min: greater(min, -100n), max: lesser(max, 100n) }
  return fc
    .oneof(
      { weight: 5, arbitrary: fc.bigInt(small.min <= small.max ? small : { min, max }) },
      { weight: 3, arbitrary: fc.bigInt({ min, max }) },
      { weight: 2, arbitrary: fc.constantFrom(...borders) },
    )
    .map(asJson)
}

/** An integer as JSON values hold it: a number where a number is exact. */
export function asJson(integer: bigint): number | bigint {
  return integer >= -SAFE && integer <= SAFE ? Number(integer) : integer
}

const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b)
