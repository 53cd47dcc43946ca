import { fold } from '../fold.ts'
import { inside, refuse } from './reader.ts'
import { RULE_NAMES, RULES } from '../rules.ts'
import { SCALARS } from '../scalars.ts'
import type { Place } from '../spec-error.ts'
import type { Field, Scalar, Type } from '../spec.ts'

/** Throws a `SpecError` where a field's limits stand on a type that they cannot judge, or no value can keep them. */
export function checkLimits(field: Field, at: Place): void {
  for (const rule of RULE_NAMES) {
    const { fits, on } = RULES[rule]
    if (field[rule] && !fits(field.type)) refuse(inside(at, rule), `to stand on ${on}`, field.type)
  }
  for (const pair of PAIRS) checkOrder(field, pair, at)
  checkEnum(field, at)
  checkFormat(field, at)
}

const PAIRS = [
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
] as const

function checkOrder(field: Field, [least, most]: (typeof PAIRS)[number], at: Place): void {
  const [from, to] = [field[least], field[most]]
  if (from && to && from.value > to.value)
    refuse(inside(inside(at, least), 'value'), `at most ${most}, ${to.value}`, from.value)
}

function checkEnum({ type, enum: listed }: Field, at: Place): void {
  const leaf = leafOf(type)
  if (!listed || !leaf) return
  const schema = SCALARS[leaf].schema()
  const stray = listed.value.findIndex((value) => !schema.safeParse(value).success)
  if (stray >= 0)
    refuse(inside(inside(inside(at, 'enum'), 'value'), stray), leaf, listed.value[stray])
}

/** The scalar at the end of a type's lists. */
function leafOf(type: Type): Scalar | undefined {
  return fold<Scalar | undefined>(type, {
    scalar: (name) => name,
    list: (item) => item,
    object: () => undefined,
  })
}

function checkFormat({ format }: Field, at: Place): void {
  if (format && !isPattern(format.value))
    refuse(inside(inside(at, 'format'), 'value'), 'a regular expression', format.value)
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}
