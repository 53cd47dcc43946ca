/** An instant as the actions write it: UTC to the second, `2026-11-24T12:00:00Z`. */
export const writeInstant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

const INSTANT = /^\d{4}-\d\d-(\d\d)T\d\d:\d\d:\d\dZ$/

/** Whether a text is such an instant, of a day that a calendar has. */
export function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1]
  // A day beyond its month is read as one of the next, and 24:00:00 as the next day.
  return day !== undefined && new Date(text).getUTCDate() === Number(day)
}

/** Unix milliseconds of an instant. */
export const readInstant = (instant: string): number => Date.parse(instant)

/** The last instant that can be written so. */
export const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59, 59)
