import type { Scalar, Type } from './spec.ts'

/** What a reading of the type language makes of each of its three kinds. */
export interface Cases<R> {
  readonly scalar: (name: Scalar) => R
  readonly list: (item: R) => R
  readonly object: (name: string) => R
}

/**
 * The one walk over types: each reading of a spec is a set of three cases.
 *
 * @example
 * const depth = fold(type, { scalar: () => 0, list: (item) => item + 1, object: () => 0 })
 */
export function fold<R>(type: Type, cases: Cases<R>): R {
  if (typeof type === 'string') return cases.scalar(type)
  if ('list' in type) return cases.list(fold(type.list, cases))
  return cases.object(type.object)
}
