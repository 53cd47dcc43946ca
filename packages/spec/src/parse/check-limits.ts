import { checkEnum } from './check-enum.ts'
import { checkFormat } from './check-format.ts'
import { checkRange } from './check-range.ts'
import { inside, refuse } from './reader.ts'
import { RULE_NAMES, RULES } from '../rules.ts'
import type { Place } from '../spec-error.ts'
import type { Field } from '../spec.ts'

/** Throws a `SpecError` where a field's limits stand on a type that they cannot judge, or no value can keep them. */
export function checkLimits(field: Field, at: Place): void {
  const rules = RULE_NAMES.filter((rule) => field[rule])
  if (rules.length === 0) return
  for (const rule of rules) {
    const { fits, on } = RULES[rule]
    if (!fits(field.type)) refuse(inside(at, rule), `to stand on ${on}`, field.type)
  }
  for (const pair of PAIRS) checkOrder(field, pair, at)
  checkRange(field, at)
  checkFormat(field, at)
  checkEnum(field, at)
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
