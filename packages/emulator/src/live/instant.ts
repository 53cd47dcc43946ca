/** An instant as the actions write it: UTC to the second, `2026-11-24T12:00:00Z`. */
export const writeInstant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

/** Unix milliseconds of such a text; NaN for a day that no calendar has. */
export function readInstant(text: string): number {
  const at = Date.parse(text)
  return Number.isNaN(at) || writeInstant(at) !== text ? Number.NaN : at
}
