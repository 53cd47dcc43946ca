import { utcDate } from '../../string-to-sign.ts'
import type { Case, Mistake } from '../case.ts'

const DAY = 86_400
const MILLISECONDS = /^\d{12,14}$/

/** Other days than that of the timestamp, so many seconds before it and behind it. */
function otherDays({ timestamp }: Case, seconds: number): readonly string[] {
  const days = [timestamp - seconds, timestamp + seconds].map(utcDate)
  return days.filter((day) => day !== utcDate(timestamp))
}

/** Mistakes about the instant. */
export const TIME = [
  {
    name: 'timestamp-rounding',
    variants: (_, given) => otherDays(given, 1).map((date) => ({ date, keyDate: date })),
    sentence:
      'The date comes from an instant that was not rounded like X-TC-Timestamp, across midnight: round once, then take both from the same number.',
  },
  {
    name: 'local-date',
    variants: (_, given) => otherDays(given, DAY).map((date) => ({ date, keyDate: date })),
    sentence:
      'The date in the scope is the local one: take the day of X-TC-Timestamp in UTC, for instance new Date(timestamp * 1000).toISOString().slice(0, 10).',
  },
  {
    name: 'key-of-another-date',
    variants: ({ date, keyDate }, given) =>
      otherDays(given, DAY).flatMap((day) => [
        { date, keyDate: day },
        { date: day, keyDate },
      ]),
    sentence:
      'The scope has one date and the key was derived for another: take the day of X-TC-Timestamp in UTC for both.',
  },
  {
    name: 'timestamp-read-twice',
    variants: (_, { timestamp }) => [
      { timestamp: `${timestamp - 1}` },
      { timestamp: `${timestamp + 1}` },
    ],
    sentence:
      'The string to sign has another second than X-TC-Timestamp: read the clock once and use the number in both places.',
  },
  {
    name: 'timestamp-in-milliseconds',
    variants: (_, { timestamp }) => [{ timestamp: `${timestamp}000` }],
    isPlain: ({ headers }) => MILLISECONDS.test(headers.get('x-tc-timestamp') ?? ''),
    sentence:
      'The timestamp is in milliseconds: X-TC-Timestamp and the string to sign take unix seconds, for instance Math.floor(Date.now() / 1000).',
  },
] as const satisfies readonly Mistake[]
