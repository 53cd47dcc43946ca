import { inside, refuse } from './reader.ts'
import type { Place } from '../spec-error.ts'
import type { Field, Fields, Spec } from '../spec.ts'

/** Whether a value cannot do without this member, seen from one side of the wire. */
type Needs = (field: Field) => boolean

const SIDES: readonly Needs[] = [
  ({ required }) => required === true,
  ({ returned, nullable, disabled }) => returned === true && nullable !== true && disabled !== true,
]

/** Throws a `SpecError` where objects need each other so that no finite value exists. */
export function checkCycles({ objects }: Spec, at: Place): void {
  const place = inside(at, 'objects')
  for (const needs of SIDES) {
    const finite = new Set<string>()
    for (const name of Object.keys(objects)) visit({ objects, needs, finite, at: place }, [name])
  }
}

interface Walk {
  readonly objects: Spec['objects']
  readonly needs: Needs
  /** Objects that are known to have an end. */
  readonly finite: Set<string>
  readonly at: Place
}

function visit(walk: Walk, trail: readonly string[]): void {
  const name = trail.at(-1) ?? ''
  if (walk.finite.has(name)) return
  for (const [member, target] of needed(walk, name)) {
    const next = [...trail, target]
    if (trail.includes(target))
      refuse(
        inside(inside(walk.at, name), member),
        'a way out: an optional member, a nullable one or a list that may be empty',
        next.slice(trail.indexOf(target)).join(' → '),
      )
    visit(walk, next)
  }
  walk.finite.add(name)
}

function needed({ objects, needs }: Walk, name: string): readonly (readonly [string, string])[] {
  const fields: Fields = objects[name] ?? {}
  return Object.entries(fields).flatMap(([member, field]) => {
    const target = needs(field) ? indispensable(field) : undefined
    return target === undefined ? [] : [[member, target] as const]
  })
}

/** The object that is in every value of a field: a least length holds of the outermost list alone. */
function indispensable({ type, minItems }: Field): string | undefined {
  if (typeof type === 'string') return undefined
  if ('object' in type) return type.object
  const isNeverEmpty = (minItems?.value ?? 0) > 0
  return isNeverEmpty && typeof type.list === 'object' && 'object' in type.list
    ? type.list.object
    : undefined
}
