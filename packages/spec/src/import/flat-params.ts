import type { Json, JsonObject } from '../spec.ts'

type Tree = Map<string, Tree | string>

/** `Filters.0.Name` and its like as nested params whose leaves are texts; a level of nothing but indices is a list. */
export function nested(pairs: readonly (readonly [string, string])[]): JsonObject {
  const root: Tree = new Map()
  for (const [name, value] of pairs) plant(root, name.split('.'), value)
  return Object.fromEntries([...root].map(([name, tree]) => [name, grown(tree)]))
}

function plant(tree: Tree, [step = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) return void tree.set(step, value)
  const known = tree.get(step)
  const branch: Tree = known instanceof Map ? known : new Map()
  tree.set(step, branch)
  plant(branch, rest, value)
}

function grown(tree: Tree | string): Json {
  if (typeof tree === 'string') return tree
  const members = [...tree]
  if (members.every(([name]) => /^\d+$/.test(name)))
    return members.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, item]) => grown(item))
  return Object.fromEntries(members.map(([name, member]) => [name, grown(member)]))
}
