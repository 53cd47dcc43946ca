/** How many calls each key has made within one second. */
export interface Rates {
  readonly second: number
  readonly counts: ReadonlyMap<string, number>
}

/** No call yet. */
export const NO_CALLS: Rates = { second: 0, counts: new Map() }

/**
 * Counts one call in its fixed one-second window: rate limit page, windows by arrival time. What was counted in
 * another second is forgotten, so that memory stays flat.
 */
export function countCall(rates: Rates, key: string, at: number): readonly [Rates, times: number] {
  const second = Math.floor(at / 1000)
  const counts = second === rates.second ? rates.counts : new Map<string, number>()
  const times = (counts.get(key) ?? 0) + 1
  return [{ second, counts: new Map(counts).set(key, times) }, times]
}
