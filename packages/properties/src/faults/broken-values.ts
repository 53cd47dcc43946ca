import type { Json } from '@tc3/spec'
import { asJson } from '../values/integers.ts'
import { wholly, type LimitName, type Limits } from '../values/limits.ts'

type Limit<Name extends LimitName> = NonNullable<Limits[Name]>['value']

/** Values that a limit forbids, made from one that it allows; some may break another limit as well. */
const BROKEN: {
  readonly [Name in LimitName]: (valid: Json, limit: Limit<Name>) => readonly Json[]
} = {
  enum: outsiders,
  minimum: (_, least) => numbers(least, -1),
  maximum: (_, most) => numbers(most, 1),
  minItems: (valid, least) =>
    Array.isArray(valid) && least > 0 ? [valid.slice(0, least - 1), []] : [],
  maxItems: (valid, most) =>
    Array.isArray(valid) && valid.length > 0
      ? [Array.from({ length: most + 1 }, (_, index): Json => valid[index % valid.length])]
      : [],
  maxBytes: (_, most) => ['a'.repeat(most + 1), '界'.repeat(Math.floor(most / 3) + 1)],
  format: (valid, pattern) =>
    typeof valid === 'string'
      ? ['', ' ', '0', 'a', 'A', '_', '界', `${valid}\n`, ` ${valid}`, valid.repeat(2)].filter(
          (text) => !wholly(pattern).test(text),
        )
      : [],
}

/** Values beyond one limit of a field, made from a valid one. */
export function brokenValues<Name extends LimitName>(
  name: Name,
  limit: Limits[Name],
  valid: Json,
): readonly Json[] {
  return limit === undefined ? [] : BROKEN[name](valid, limit.value)
}

function outsiders(valid: Json, allowed: readonly (string | number)[]): readonly Json[] {
  if (typeof valid !== 'string') return [Math.max(...allowed.map(Number)) + 1]
  const longest = allowed.map(String).join('')
  return ['', `${longest}x`, ` ${valid}`, valid.toLowerCase(), valid.toUpperCase()].filter(
    (text) => !allowed.includes(text),
  )
}

/** The next numbers beyond a limit, the far one still an integer. */
function numbers(limit: number, step: 1 | -1): readonly Json[] {
  const next = step === 1 ? Math.floor(limit) + 1 : Math.ceil(limit) - 1
  return [asJson(BigInt(next)), asJson(BigInt(next) + BigInt(step) * 1000n)]
}
