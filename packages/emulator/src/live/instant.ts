/** An instant as the actions write it: UTC to the second, `2026-11-24T12:00:00Z`. */
export const writeInstant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

const INSTANT = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d:\d\dZ$/

/** Unix milliseconds of such a text; NaN for a day that no calendar has. */
export function readInstant(text: string): number {
  const day = INSTANT.exec(text)?.[1]
  if (day === undefined) return Number.NaN
  const at = Date.parse(text)
  // A day beyond its month is read as one of the next, and 24:00:00 as the next day.
  return new Date(at).getUTCDate() === Number(day) ? at : Number.NaN
}

/** The last instant that can be written so. */
export const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59)
