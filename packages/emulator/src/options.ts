import { inWords } from '@tc3/spec'

/** What a value must be, in words. */
export type Check = readonly [fits: (value: unknown) => boolean, expected: string]

/** The checks of options, by name. */
export type Checks = Readonly<Record<string, Check>>

/** One of these values. */
export const oneOf = (...values: readonly unknown[]): Check => [
  (value) => values.includes(value),
  values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' or '),
]

/** A whole number from `least` on. */
export const wholeFrom = (least: number): Check => [
  (value) => Number.isSafeInteger(value) && Number(value) >= least,
  least > 0 ? `a whole number from ${least}` : 'a whole number',
]

/** A function. */
export const FUNCTION: Check = [(value) => typeof value === 'function', 'a function']

/** A list of texts. */
export const TEXTS: Check = [
  (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  'a list of texts',
]

/** Options that are known and mean something; where one is or does not, a `TypeError` names it. What is undefined is not said. */
export function checkOptions<Options extends object>(
  options: Options,
  checks: Checks,
  place = '',
): Options {
  const given: unknown = options
  if (typeof given !== 'object' || given === null)
    throw new TypeError(`options: expected an object; received ${inWords(given)}`)
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined
    if (!check)
      throw new TypeError(`${place}${name}: expected one of ${Object.keys(checks).join(', ')}`)
    const [fits, expected] = check
    if (value !== undefined && !fits(value))
      throw new TypeError(`${place}${name}: expected ${expected}; received ${inWords(value)}`)
  }
  return options
}
