import { type ChangeKind, type Found, NOBODY } from './change.ts'
import { type Pair, renamesIn } from './pairs.ts'
import type { Surface } from './surface.ts'

/** Two versions, and what of them is compared. */
export interface Compared {
  readonly before: Surface
  readonly after: Surface
  readonly pairs: readonly Pair[]
}

/** Objects that came and went. No name of an object is ever sent: what used one is told of where it stands. */
export function objectChanges({ before, after, pairs }: Compared): readonly Found[] {
  const renames = pairs.flatMap(renamesIn)
  const [from, to] = [
    new Set(renames.map(([name]) => name)),
    new Set(renames.map(([, name]) => name)),
  ]
  return [
    ...only('objectsAdded', { of: after, notOf: before, renamed: to }),
    ...only('objectsRemoved', { of: before, notOf: after, renamed: from }),
  ]
}

interface Only {
  readonly of: Surface
  readonly notOf: Surface
  readonly renamed: ReadonlySet<string>
}

function only(kind: ChangeKind, { of, notOf, renamed }: Only): readonly Found[] {
  const names = Object.keys(of.objects).filter((name) => !Object.hasOwn(notOf.objects, name))
  return names.map((name) => ({
    kind,
    path: `objects.${name}`,
    breaking: NOBODY,
    falseAlarm: renamed.has(name) ? 'renamed' : undefined,
  }))
}
