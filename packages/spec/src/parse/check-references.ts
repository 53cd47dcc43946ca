import { fold } from '../fold.ts'
import { checkDirections } from './check-directions.ts'
import { checkLimits } from './check-limits.ts'
import { type CheckValues, valueCheck } from './check-values.ts'
import { inside, refuse } from './reader.ts'
import { RULE_NAMES } from '../rules.ts'
import type { Place } from '../spec-error.ts'
import type { Field, Fields, Spec } from '../spec.ts'

interface Context {
  readonly spec: Spec
  readonly checkValues: CheckValues
}

/** Throws a `SpecError` where a name leads nowhere, or a field says what no value can keep or nobody asks. */
export function checkReferences(spec: Spec, at: Place): void {
  const context = { spec, checkValues: valueCheck() }
  for (const [name, { params, returns, errors, regions = [] }] of Object.entries(spec.actions)) {
    const place = inside(inside(at, 'actions'), name)
    checkRegions(spec, regions, inside(place, 'regions'))
    checkFields(context, params, inside(place, 'params'))
    checkFields(context, returns, inside(place, 'returns'))
    errors.forEach((code, index) => checkCode(spec, code, inside(inside(place, 'errors'), index)))
  }
  for (const [name, fields] of Object.entries(spec.objects))
    checkFields(context, fields, inside(inside(at, 'objects'), name))
  checkDirections(spec, at)
}

/** Where the service's regions are not known, any may be named. */
function checkRegions(spec: Spec, regions: readonly string[], at: Place): void {
  const stray = spec.regions.length > 0 && regions.find((name) => !spec.regions.includes(name))
  if (stray) refuse(inside(at, regions.indexOf(stray)), 'one of the regions of the service', stray)
}

function checkFields({ spec, checkValues }: Context, fields: Fields, at: Place): void {
  for (const [name, field] of Object.entries(fields)) {
    const place = inside(at, name)
    const object = objectOf(field)
    if (object !== undefined && !Object.hasOwn(spec.objects, object))
      refuse(inside(place, 'type'), 'the name of one of objects', object)
    checkLimits(field, place)
    checkValues(field, place)
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
