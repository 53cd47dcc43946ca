import { fold, type ActionSlice, type Cases, type Fields, type Type } from '@tc3/spec'

const WORDS: Cases<string> = {
  scalar: (name) => name,
  list: (item) => `list of ${item}`,
  object: (name) => name,
}

function typeAt(
  type: Type,
  path: readonly PropertyKey[],
  objects: ActionSlice['objects'],
): Type | undefined {
  const [step, ...rest] = path
  if (step === undefined) return type
  if (typeof type === 'string') return undefined
  if ('list' in type) return typeAt(type.list, rest, objects)
  return fieldAt(objects[type.object] ?? {}, path, objects)
}

function fieldAt(
  fields: Fields,
  [name, ...rest]: readonly PropertyKey[],
  objects: ActionSlice['objects'],
) {
  const type =
    typeof name === 'string' && Object.hasOwn(fields, name) ? fields[name]?.type : undefined
  return type && typeAt(type, rest, objects)
}

/** The declared type of the parameter at a path, in words. */
export function declaredType(
  { params, objects }: ActionSlice,
  path: readonly PropertyKey[],
): string {
  const type = fieldAt(params, path, objects)
  return type ? fold(type, WORDS) : 'object'
}
