import type { Draw } from './random.ts'
import { RULE_NAMES, RULES } from './rules.ts'
import type { Field, Json, Scalar } from './spec.ts'
import { SCALARS } from './scalars.ts'

const hex = (draw: Draw, digits: number) =>
  Array.from({ length: digits }, () => draw(16).toString(16)).join('')

const two = (value: number) => String(value).padStart(2, '0')
const day = (draw: Draw) => `2024-${two(1 + draw(12))}-${two(1 + draw(28))}`
const time = (draw: Draw) => `${two(draw(24))}:${two(draw(60))}:${two(draw(60))}`

/** A value of each scalar that nothing else is known about. */
const PLAIN: Readonly<Record<Scalar, (draw: Draw) => Json>> = {
  string: (draw) => hex(draw, 8),
  int64: (draw) => draw(1000),
  uint64: (draw) => draw(1000),
  float: (draw) => draw(1000) / 8,
  bool: (draw) => draw(2) === 0,
  binary: (draw) => btoa(hex(draw, 8)),
  date: day,
  datetime: (draw) => `${day(draw)} ${time(draw)}`,
  datetime_iso: (draw) => `${day(draw)}T${time(draw)}Z`,
}

// Most published texts by such names that come without an example are instants and days.
const TEXTS: readonly (readonly [name: RegExp, of: Scalar])[] = [
  [/(?:Time|[a-z]At)$/, 'datetime_iso'],
  [/Date$/, 'date'],
]

/** A member with its name, which may say what its text is about. */
export interface NamedField {
  readonly name: string
  readonly field: Field
}

/** The first that keeps the field's limits, of: what the documents show, what they list, a bound, anything of the type. */
export function sampleScalar(scalar: Scalar, { name, field }: NamedField, draw: Draw): Json {
  const plain = PLAIN[scalar === 'string' ? aboutOf(name) : scalar]
  const listed = field.enum?.value ?? []
  const choices: readonly Json[] = [
    ...(listed.length > 0 ? [listed[draw(listed.length)] ?? null] : []),
    ...[field.example, field.default].flat(),
    plain(draw),
    field.minimum?.value,
    field.maximum?.value,
    '',
  ].filter((choice) => choice !== undefined)
  return choices.find((choice) => keeps(scalar, field, choice)) ?? plain(draw)
}

const aboutOf = (name: string): Scalar => TEXTS.find(([like]) => like.test(name))?.[1] ?? 'string'

function keeps(scalar: Scalar, field: Field, value: Json): boolean {
  return (
    SCALARS[scalar].schema().safeParse(value).success &&
    RULE_NAMES.every((rule) => {
      const limit = field[rule]
      return (
        limit === undefined || RULES[rule].scope === 'list' || RULES[rule].holds(limit.value)(value)
      )
    })
  )
}
