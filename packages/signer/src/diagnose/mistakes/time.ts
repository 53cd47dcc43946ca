import { utcDate } from '../../string-to-sign.ts'
import type { Mistake } from '../case.ts'

const DAY = 86_400

/** Mistakes about the instant. */
export const TIME = [
  {
    name: 'timestamp-rounding',
    variants: ({ date }, { timestamp }) =>
      [timestamp - 1, timestamp + 1]
        .map(utcDate)
        .filter((other) => other !== date)
        .map((other) => ({ date: other })),
    sentence:
      'The date comes from an instant that was not rounded like X-TC-Timestamp, across midnight: round once, then take both from the same number.',
  },
  {
    name: 'local-date',
    variants: (_, { timestamp }) => [
      { date: utcDate(timestamp - DAY) },
      { date: utcDate(timestamp + DAY) },
    ],
    sentence:
      'The date in the scope is the local one: take the day of X-TC-Timestamp in UTC, for instance new Date(timestamp * 1000).toISOString().slice(0, 10).',
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
    sentence: 'The string to sign has milliseconds: it takes unix seconds, as X-TC-Timestamp has.',
  },
] as const satisfies readonly Mistake[]
