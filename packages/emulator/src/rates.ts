/** Counts a call, and says which of its key it is within one second. */
export type CountCall = (key: string, at: number) => number

/**
 * Counts calls in fixed one-second windows: rate limit page, windows by arrival time. A call that is judged after one of
 * the next second still counts in its own; what is further away is forgotten, so that memory stays flat.
 */
export function createRates(): CountCall {
  const windows = new Map<number, Map<string, number>>()
  return (key, at) => {
    const second = Math.floor(at / 1000)
    for (const other of windows.keys()) if (Math.abs(other - second) > 1) windows.delete(other)
    const counts = windows.get(second) ?? new Map<string, number>()
    const times = (counts.get(key) ?? 0) + 1
    windows.set(second, counts.set(key, times))
    return times
  }
}
