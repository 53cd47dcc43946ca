import { fold } from '../fold.ts'
import { inside, refuse } from './reader.ts'
import { RULE_NAMES, type RuleName, RULES } from '../rules.ts'
import type { Place } from '../spec-error.ts'
import type { Field, Fields, Spec } from '../spec.ts'

/** Throws a `SpecError` where a name leads nowhere, or a constraint stands on a type that it cannot judge. */
export function checkReferences(spec: Spec, at: Place): void {
  for (const [name, { params, returns, errors }] of Object.entries(spec.actions)) {
    const place = inside(inside(at, 'actions'), name)
    checkFields(spec, params, inside(place, 'params'))
    checkFields(spec, returns, inside(place, 'returns'))
    errors.forEach((code, index) => checkCode(spec, code, inside(inside(place, 'errors'), index)))
  }
  for (const [name, fields] of Object.entries(spec.objects))
    checkFields(spec, fields, inside(inside(at, 'objects'), name))
}

function checkFields(spec: Spec, fields: Fields, at: Place): void {
  for (const [name, field] of Object.entries(fields)) {
    const place = inside(at, name)
    const object = objectOf(field)
    if (object !== undefined && !Object.hasOwn(spec.objects, object))
      refuse(inside(place, 'type'), 'the name of one of objects', object)
    for (const rule of RULE_NAMES) checkRule(spec, field, { rule, at: inside(place, rule) })
  }
}

interface RulePlace {
  readonly rule: RuleName
  readonly at: Place
}

function checkRule(spec: Spec, field: Field, { rule, at }: RulePlace): void {
  const constraint = field[rule]
  if (constraint === undefined) return
  const { fits, on } = RULES[rule]
  if (!fits(field.type)) refuse(at, `to stand on ${on}`, field.type)
  checkCode(spec, constraint.code, inside(at, 'code'))
  if (rule === 'format' && !isPattern(String(constraint.value)))
    refuse(inside(at, 'value'), 'a regular expression', constraint.value)
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

function checkCode({ errors }: Spec, code: string, at: Place): void {
  if (!Object.hasOwn(errors, code)) refuse(at, 'a code that errors describes', code)
}

/** The object that a field's type leads to, through lists too. */
function objectOf({ type }: Field): string | undefined {
  return fold<string | undefined>(type, {
    scalar: () => undefined,
    list: (item) => item,
    object: (name) => name,
  })
}
