import type { ActionSlice } from '../action.ts'
import type { Side } from '../side.ts'

const SUFFIX: Readonly<Record<Side, string>> = { params: 'Input', answer: 'Output' }

/** Names an object in the source of an action, on one side. */
export type NameObject = (object: string, side: Side) => string

/**
 * One name an object and side, so that none is a name the module uses otherwise: those of the module's own begin with a
 * small letter, those of the language do not end like this, and where the action's own collide an underscore is added.
 */
export function objectNames({ name, objects }: ActionSlice): NameObject {
  const taken = new Set([name, `${name}Params`, `${name}Answer`, `${name}Error`])
  const names = new Map<string, string>()
  for (const object of Object.keys(objects))
    for (const suffix of Object.values(SUFFIX)) {
      const free = firstFree(`${object}${suffix}`, taken)
      taken.add(free)
      names.set(`${object}.${suffix}`, free)
    }
  return (object, side) => names.get(`${object}.${SUFFIX[side]}`) ?? object
}

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? firstFree(`${wanted}_`, taken) : wanted
}
