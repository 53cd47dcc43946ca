import type { Side } from '../side.ts'
import { reachable } from '../slice.ts'
import type { Surface } from './surface.ts'

/** In which directions a value travels. */
export type Sides = Readonly<Record<Side, boolean>>

/** The directions in which objects travel, counted from some actions: what files say of usage is unreliable. */
export function sidesOf(
  { actions, objects }: Surface,
  names: readonly string[],
): (object: string) => Sides {
  const known = names.flatMap((name) => actions[name] ?? [])
  const sent = new Set(reachable(objects, ...known.map(({ params }) => params)))
  const answered = new Set(reachable(objects, ...known.map(({ returns }) => returns)))
  return (object) => ({ params: sent.has(object), answer: answered.has(object) })
}
