import type * as fc from 'fast-check'

/** So many values in a row that miss are taken for a sign that none will hit. */
const MOST_MISSES = 10_000

/** Those values that keep what cannot be built in; a `TypeError` where none of very many does, for a search without end. */
export function soon<Value>(
  values: fc.Arbitrary<Value>,
  { keeps, missing }: { readonly keeps: (value: Value) => boolean; readonly missing: string },
): fc.Arbitrary<Value> {
  let misses = 0
  return values.filter((value) => {
    const isKept = keeps(value)
    misses = isKept ? 0 : misses + 1
    if (misses > MOST_MISSES) throw new TypeError(missing)
    return isKept
  })
}
