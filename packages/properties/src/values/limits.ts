import type { Field, Json } from '@tc3/spec'

/** The constraints of a field that an arbitrary keeps and a fault breaks. */
export type LimitName =
  | 'enum'
  | 'minimum'
  | 'maximum'
  | 'minItems'
  | 'maxItems'
  | 'maxBytes'
  | 'format'

/** The constraints of one field by name. */
export type Limits = Pick<Field, LimitName>

type Limit<Name extends LimitName> = NonNullable<Limits[Name]>

/** Whether a value lies outside a limit; a limit says nothing on values of a type it is not made for. */
const BREAKS: {
  readonly [Name in LimitName]: (value: Json, limit: Limit<Name>['value']) => boolean
} = {
  enum: (value, allowed) =>
    (typeof value === 'string' || typeof value === 'number') && !allowed.includes(value),
  minimum: (value, least) => isNumeric(value) && value < least,
  maximum: (value, most) => isNumeric(value) && value > most,
  minItems: (value, least) => Array.isArray(value) && value.length < least,
  maxItems: (value, most) => Array.isArray(value) && value.length > most,
  maxBytes: (value, most) => typeof value === 'string' && bytesOf(value) > most,
  format: (value, pattern) => typeof value === 'string' && !wholly(pattern).test(value),
}

/** Every limit there is. */
export const LIMIT_NAMES = Object.keys(BREAKS) as readonly LimitName[] // the table names each once

/** The constraints of a field that refuse a request; a warning or a note limits nothing. */
export function limitsOf(field: Field): Limits {
  const refusing = LIMIT_NAMES.filter((name) => {
    const limit = field[name]
    return limit !== undefined && (limit.severity ?? 'refusal') === 'refusal'
  })
  return Object.fromEntries(refusing.map((name) => [name, field[name]]))
}

/** The names of the limits that a value does not keep. */
export function brokenLimits(value: Json, limits: Limits): readonly LimitName[] {
  return LIMIT_NAMES.filter((name) => breaks(name, limits[name], value))
}

function breaks<Name extends LimitName>(name: Name, limit: Limits[Name], value: Json): boolean {
  return limit !== undefined && BREAKS[name](value, limit.value)
}

/** A format as the expression that only a whole text can match. */
export function wholly(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u')
}

/** The length of a text in UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

function isNumeric(value: Json): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}
