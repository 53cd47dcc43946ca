import { fold } from '../fold.ts'
import { checkLimits } from './check-limits.ts'
import { inside, refuse } from './reader.ts'
import { RULE_NAMES } from '../rules.ts'
import type { Place } from '../spec-error.ts'
import type { Field, Fields, Spec } from '../spec.ts'

/** Throws a `SpecError` where a name leads nowhere, or a field's limits cannot be kept. */
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
    checkLimits(field, place)
    for (const rule of RULE_NAMES) {
      const limit = field[rule]
      if (limit) checkCode(spec, limit.code, inside(inside(place, rule), 'code'))
    }
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
