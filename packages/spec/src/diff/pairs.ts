import type { Fields } from '../spec.ts'
import { sidesOf, type Sides } from './sides.ts'
import type { Surface } from './surface.ts'
import { renaming } from './type-change.ts'

/** Members of both versions that are one and the same to the wire. */
export interface Pair {
  readonly role: 'Request' | 'Response' | 'Shared'
  readonly path: string
  readonly before: Fields
  readonly after: Fields
  readonly sides: Sides
  /** The object has another name in the new version. */
  readonly isRenamed: boolean
}

/** The name of an object in the old version, and in the new one. */
export type Names = readonly [before: string, after: string]

/** The names that both records have. */
export function shared(before: object, after: object): readonly string[] {
  return Object.keys(before).filter((name) => Object.hasOwn(after, name))
}

/** All members that can be compared: both sides of actions, and objects, by name or by the member that leads to them. */
export function pairsOf(before: Surface, after: Surface): readonly Pair[] {
  const actions = shared(before.actions, after.actions)
  const objectPair = objectPairs(before, after)
  const pairs = [
    ...actions.flatMap((name) => actionPairs(name, before, after)),
    ...shared(before.objects, after.objects).map((name) => objectPair([name, name])),
  ]
  const followed = new Set<string>()
  // What a renamed object leads to may be renamed too: a list that grows while it is walked is walked to its end.
  for (const pair of pairs)
    for (const names of renamesIn(pair)) {
      if (!followed.has(names.join())) pairs.push(objectPair(names))
      followed.add(names.join())
    }
  return pairs
}

function actionPairs(name: string, before: Surface, after: Surface): readonly Pair[] {
  const [old, now] = [before.actions[name], after.actions[name]]
  if (!old || !now) return []
  const request: Pair = {
    role: 'Request',
    path: `actions.${name}.params`,
    before: old.params,
    after: now.params,
    sides: { params: true, answer: false },
    isRenamed: false,
  }
  const response: Pair = {
    role: 'Response',
    path: `actions.${name}.returns`,
    before: old.returns,
    after: now.returns,
    sides: { params: false, answer: true },
    isRenamed: false,
  }
  return [request, response]
}

/** A change breaks somebody where the object was in use before and still is. */
function objectPairs(before: Surface, after: Surface): (names: Names) => Pair {
  const actions = shared(before.actions, after.actions)
  const [sidesBefore, sidesAfter] = [sidesOf(before, actions), sidesOf(after, actions)]
  return ([from, to]) => {
    const [old, now] = [sidesBefore(from), sidesAfter(to)]
    return {
      role: 'Shared',
      path: `objects.${to}`,
      before: before.objects[from] ?? {},
      after: after.objects[to] ?? {},
      sides: { params: old.params && now.params, answer: old.answer && now.answer },
      isRenamed: from !== to,
    }
  }
}

/** The objects that go by another name, as the members of a pair show. */
export function renamesIn({ before, after }: Pick<Pair, 'before' | 'after'>): readonly Names[] {
  return shared(before, after).flatMap((name) => {
    const [old, now] = [before[name], after[name]]
    const names = old && now && renaming(old.type, now.type)
    return names ? [names] : []
  })
}
