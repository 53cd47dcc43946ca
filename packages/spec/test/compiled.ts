import { type Action, compile, type Spec } from '../src/index.ts'

/** One action of a spec, compiled. */
export function compiled(spec: Spec, name = 'OpenBox'): Action {
  const action = compile(spec).actions[name]
  if (!action) throw new TypeError(`no action ${name}`)
  return action
}
