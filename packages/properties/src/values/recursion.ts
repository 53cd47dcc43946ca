import { fold, type ActionSlice, type Fields, type Type } from '@tc3/spec'

/** The object at the bottom of a type, if there is one. */
export function objectIn(type: Type): string | undefined {
  return fold<string | undefined>(type, {
    scalar: () => undefined,
    list: (item) => item,
    object: (name) => name,
  })
}

/** The names of the objects that contain themselves, at any distance. */
export function recursiveObjects(objects: ActionSlice['objects']): ReadonlySet<string> {
  const names = Object.keys(objects)
  return new Set(names.filter((name) => reachable(objects, objects[name] ?? {}).has(name)))
}

function reachable(objects: ActionSlice['objects'], from: Fields): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [from]
  for (const fields of open)
    for (const { type } of Object.values(fields)) {
      const name = objectIn(type)
      if (name === undefined || seen.has(name)) continue
      seen.add(name)
      open.push(objects[name] ?? {}) // grows while it is walked
    }
  return seen
}
