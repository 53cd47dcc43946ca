import { type Action, actionOf, compile, type Spec } from '../src/index.ts'

/** One action of a spec, compiled. */
export function compiled(spec: Spec, name = 'OpenBox'): Action {
  return actionOf(compile(spec), name)
}
