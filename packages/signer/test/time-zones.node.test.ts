import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { authorization } from '../src/authorization.ts'
import { ACCOUNT } from './naive-client.ts'

const before = process.env['TZ']
afterAll(() => {
  if (before === undefined) delete process.env['TZ']
  else process.env['TZ'] = before
})

const DAY = 86_400
/** The seconds around a midnight in UTC, and around the changes of summer time. */
const midnight = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -3, max: 3 }))
  .map(([day, seconds]) => Math.max(0, day * DAY + seconds))
const change = fc
  .tuple(
    fc.constantFrom(
      '2024-03-10T07:00Z',
      '2024-03-31T01:00Z',
      '2024-10-27T01:00Z',
      '2024-11-03T06:00Z',
      '2024-02-29T00:00Z',
      '2023-12-31T23:59Z',
    ),
    fc.integer({ min: -7200, max: 7200 }),
  )
  .map(([iso, seconds]) => Date.parse(iso) / 1000 + seconds)

test.for([
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
])('in %s the date of the scope agrees with the timestamp at every instant', (zone) => {
  process.env['TZ'] = zone
  return fc.assert(
    fc.asyncProperty(fc.oneof(midnight, change), async (timestamp) => {
      const value = await authorization({ host: 'live.tencentcloudapi.com', timestamp }, ACCOUNT)
      const [date = ''] = /\d{4}-\d\d-\d\d/.exec(value) ?? []
      // Days since 1970, counted without a calendar of ours: Date.parse of a plain date is in UTC by its definition.
      expect(Date.parse(date)).toBe(Math.floor(timestamp / DAY) * DAY * 1000)
    }),
  )
})
