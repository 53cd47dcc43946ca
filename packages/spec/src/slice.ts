import type { ActionSlice } from './action.ts'
import { fold } from './fold.ts'
import type { Fields, Spec } from './spec.ts'

/** The object that each field leads to, through lists too. */
export function objectsIn(fields: Fields): readonly string[] {
  return Object.values(fields).flatMap(({ type }) =>
    fold<readonly string[]>(type, {
      scalar: () => [],
      list: (item) => item,
      object: (name) => [name],
    }),
  )
}

/** The names of the objects that fields reach, each once, nearest first. */
export function reachable(
  objects: Spec['objects'],
  ...roots: readonly Fields[]
): readonly string[] {
  const found = new Set(roots.flatMap(objectsIn))
  // A set that grows while it is walked is walked to its end.
  for (const name of found) for (const next of objectsIn(objects[name] ?? {})) found.add(next)
  return [...found]
}

/**
 * The part of a spec that one action needs; a `TypeError` where the spec has no such action.
 *
 * @example
 * sliceOf(spec, 'DescribeInstances').errors // the codes that this action lists
 */
export function sliceOf(spec: Spec, name: string): ActionSlice {
  const action = Object.hasOwn(spec.actions, name) ? spec.actions[name] : undefined
  if (!action) throw new TypeError(`${spec.service} ${spec.version} has no action ${name}`)
  const { service, version, edition, hosts, objects, errors } = spec
  const names = reachable(objects, action.params, action.returns)
  return {
    service,
    version,
    edition,
    name,
    hosts,
    ...action,
    regions: action.regions ?? spec.regions,
    objects: Object.fromEntries(names.map((object) => [object, objects[object] ?? {}])),
    errors: Object.fromEntries(action.errors.map((code) => [code, errors[code] ?? ''])),
  }
}
