import { leafOf } from './leaf-of.ts'
import { inside, refuse } from './reader.ts'
import { type RuleName, RULES } from '../rules.ts'
import { SCALARS } from '../scalars.ts'
import type { Place } from '../spec-error.ts'
import type { Constraint, Field } from '../spec.ts'

/** The limits that a listed value may break. */
const OTHERS = ['minimum', 'maximum', 'maxBytes', 'format'] as const satisfies readonly RuleName[]

/** Throws a `SpecError` where an enum lists what is not of its type, or nothing that keeps the field's other limits. */
export function checkEnum(field: Field, at: Place): void {
  const leaf = leafOf(field.type)
  const { enum: listed } = field
  if (!listed || !leaf) return
  const place = inside(inside(at, 'enum'), 'value')
  const schema = SCALARS[leaf].schema()
  const stray = listed.value.findIndex((value) => !schema.safeParse(value).success)
  if (stray >= 0) refuse(inside(place, stray), leaf, listed.value[stray])
  const others = isRefusing(listed) ? OTHERS.filter((rule) => isRefusing(field[rule])) : []
  const tests = others.map((rule) => RULES[rule].holds(field[rule]?.value ?? ''))
  if (!listed.value.some((value) => tests.every((holds) => holds(value))))
    refuse(place, `a value that keeps ${others.join(', ')}`, listed.value.join(', '))
}

/** Others limit nothing. */
function isRefusing(limit: Constraint<unknown> | undefined): boolean {
  return limit !== undefined && (limit.severity ?? 'refusal') === 'refusal'
}
