/** Counts a call, and says which of its key it is within one second. */
export type CountCall = (key: string, at: number) => number

/**
 * Counts calls in fixed one-second windows: rate limit page, windows by arrival time. What was counted in another second
 * is forgotten, so that memory stays flat.
 */
export function createRates(): CountCall {
  let second = Number.NaN
  const counts = new Map<string, number>()
  return (key, at) => {
    const now = Math.floor(at / 1000)
    if (now !== second) counts.clear()
    second = now
    const times = (counts.get(key) ?? 0) + 1
    counts.set(key, times)
    return times
  }
}
