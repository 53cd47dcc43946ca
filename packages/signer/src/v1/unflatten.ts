import type { Pair } from '../flatten.ts'

/** Parameters as a query or a form says them: every leaf is text. */
export type Unflattened = string | readonly Unflattened[] | { readonly [name: string]: Unflattened }

type Tree = Map<string, Tree | string>

// Deeper than any parameter goes: such a name is taken as a whole.
const DEEPEST = 32

/**
 * Undoes `flatten`: names with dots become nested values, names that count from 0 a list, in whatever order they came.
 *
 * @example
 * unflatten([['Filters.0.Name', 'zone']]) // { Filters: [{ Name: 'zone' }] }
 */
export function unflatten(pairs: readonly Pair[]): { readonly [name: string]: Unflattened } {
  const root: Tree = new Map()
  for (const [name, value] of pairs) {
    const path = name.split('.')
    insert(root, path.length > DEEPEST ? [name] : path, value)
  }
  return membersOf(root)
}

function insert(root: Tree, path: readonly string[], value: string): void {
  const last = path.length - 1
  let tree = root
  for (const name of path.slice(0, last)) {
    const found = tree.get(name)
    const next: Tree = found instanceof Map ? found : new Map()
    tree.set(name, next)
    tree = next
  }
  tree.set(path[last] ?? '', value)
}

function valueOf(tree: Tree | string): Unflattened {
  if (typeof tree === 'string') return tree
  const isList = Array.from({ length: tree.size }, (_, at) => tree.has(`${at}`)).every(Boolean)
  if (!isList) return membersOf(tree)
  return Array.from({ length: tree.size }, (_, at) => valueOf(tree.get(`${at}`) ?? ''))
}

function membersOf(tree: Tree): { readonly [name: string]: Unflattened } {
  // fromEntries defines members: a name such as __proto__ is one like any other.
  return Object.fromEntries([...tree].map(([name, value]) => [name, valueOf(value)]))
}
