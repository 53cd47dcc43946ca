import type { Json, JsonObject } from '@tc3/spec'

/** A value while it grows: a text, or members by name. */
type Tree = string | Map<string, Tree>

// The deepest published request has ten levels; a longer name is nobody's parameter and stays whole.
const DEEPEST = 100

const INDEX = /^(?:0|[1-9]\d*)$/

/** A tree whose members are all indices is a list, in the order of the indices, whichever came first. */
function grown(tree: Tree): Json {
  if (typeof tree === 'string') return tree
  const members = [...tree]
  if (members.length > 0 && members.every(([name]) => INDEX.test(name)))
    return members.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, value]) => grown(value))
  return Object.fromEntries(members.map(([name, value]) => [name, grown(value)]))
}

function plant(root: Map<string, Tree>, name: string, value: string): void {
  const steps = name.split('.', DEEPEST + 1)
  if (steps.length > DEEPEST) return void root.set(name, value)
  const leaf = steps.pop() ?? name
  const branch = steps.reduce((tree, step) => {
    const next = tree.get(step)
    if (next instanceof Map) return next
    const grownHere = new Map<string, Tree>()
    tree.set(step, grownHere)
    return grownHere
  }, root)
  branch.set(leaf, value)
}

/**
 * Turns `Filters.0.Name=zone` pairs back into nested params whose leaves are texts: signature v1 document, flattening.
 * Indices may arrive in any order; where a name is given twice the last one stands.
 */
export function unflatten(pairs: Iterable<readonly [string, string]>): JsonObject {
  const root = new Map<string, Tree>()
  for (const [name, value] of pairs) plant(root, name, value)
  return Object.fromEntries([...root].map(([name, value]) => [name, grown(value)]))
}
