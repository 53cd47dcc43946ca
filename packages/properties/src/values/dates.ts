import * as fc from 'fast-check'

/** Days worth trying besides any day: leap days, ends of years, the epoch, the end of 32-bit time. */
const DAYS: readonly string[] = [
  '1970-01-01',
  '1999-12-31',
  '2000-02-29',
  '2024-02-29',
  '2026-11-24',
  '2038-01-19',
]

const OFFSETS: readonly string[] = ['Z', '+08:00', '+00:00', '-03:30', '+05:45', '+14:00', '-12:00']

/** Texts like `2022-01-01`. */
export function dates(): fc.Arbitrary<string> {
  const span = { min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }
  const anyDay = fc.date(span).map((date) => date.toISOString().slice(0, 10))
  return fc.oneof(fc.constantFrom(...DAYS), anyDay)
}

/** Texts like `2022-01-01 00:00:00`. */
export function datetimes(): fc.Arbitrary<string> {
  return fc.tuple(dates(), clockTimes()).map(([day, time]) => `${day} ${time}`)
}

/** Texts like `2022-01-01T00:00:00+08:00`. */
export function isoDatetimes(): fc.Arbitrary<string> {
  return fc
    .tuple(dates(), clockTimes(), fc.constantFrom(...OFFSETS))
    .map(([day, time, offset]) => `${day}T${time}${offset}`)
}

function clockTimes(): fc.Arbitrary<string> {
  const two = (most: number): fc.Arbitrary<string> =>
    fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'))
  return fc.tuple(two(23), two(59), two(59)).map((parts) => parts.join(':'))
}
