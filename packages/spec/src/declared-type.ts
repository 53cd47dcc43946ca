import type { ActionSlice } from './action.ts'
import { type Cases, fold } from './fold.ts'
import { fieldsOf, type Side } from './side.ts'
import type { Fields } from './spec.ts'

type Path = readonly PropertyKey[]

/**
 * The declared type of what stands at a path of an action's params or answer, in words; `undefined` where nothing is declared.
 *
 * @example
 * declaredType(DeleteLivePullStreamTask.spec, { side: 'params', path: ['TaskId'] }) // 'string'
 */
export function declaredType(
  slice: ActionSlice,
  { side, path }: { readonly side: Side; readonly path: Path },
): string | undefined {
  const { objects } = slice
  const cases: Cases<(rest: Path) => string | undefined> = {
    scalar: (name) => (rest) => (rest.length === 0 ? name : undefined),
    list: (item) => (rest) => (rest.length === 0 ? `list of ${item([])}` : item(rest.slice(1))),
    object: (name) => (rest) => (rest.length === 0 ? name : member(objects[name] ?? {}, rest)),
  }
  const member = (fields: Fields, [name, ...rest]: Path): string | undefined => {
    const field = Object.hasOwn(fields, String(name)) ? fields[String(name)] : undefined
    return field && fold(field.type, cases)(rest)
  }
  return path.length === 0 ? 'object' : member(fieldsOf(slice, side), path)
}
