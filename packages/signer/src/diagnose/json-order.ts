import { stepOf } from './json-words.ts'
import { orders } from './orders.ts'

/** A word, or a list or an object with its members: of an object, the name stands before the value. */
type Tree = string | { readonly open: string; readonly members: readonly Member[] }
type Member = readonly [value: Tree, name: string]
type Order = (members: readonly Member[]) => readonly Member[]

const CLOSE: Readonly<Record<string, string>> = { '{': '}', '[': ']' }

/** The orders of keys that are tried at every depth: sorted as Go and many others do, and back to front. */
const EVERYWHERE: readonly Order[] = [
  // Without its closing quote, a name that begins another stands before it.
  (members) => members.toSorted(([, a], [, b]) => (a.slice(0, -1) < b.slice(0, -1) ? -1 : 1)),
  (members) => members.toReversed(),
]

/** The words of the same JSON with the keys of every object in order. */
export function inOrder(words: readonly string[]): readonly (readonly string[])[] {
  const tree = treeOf(words)
  return EVERYWHERE.map((order) => wordsOf(tree, order))
}

/** The words of the same JSON with its own few keys in every order. */
export function inAnyOrder(words: readonly string[]): readonly (readonly string[])[] {
  const tree = treeOf(words)
  if (typeof tree === 'string' || tree.open === '[') return []
  return orders(tree.members).map((members) => wordsOf({ ...tree, members }, (same) => same))
}

function treeOf(words: readonly string[]): Tree {
  let at = 0
  const next = (): string => words[at++] ?? ''
  const member = (open: string): Member => {
    const name = open === '{' ? next() : ''
    if (name) next() // the colon
    return [tree(), name]
  }
  const tree = (): Tree => {
    const open = next()
    if (stepOf(open) === 0) return open
    const members: Member[] = []
    while (stepOf(words[at]) >= 0) {
      members.push(member(open))
      if (words[at] === ',') next()
    }
    next() // the closing bracket
    return { open, members }
  }
  return tree()
}

function wordsOf(tree: Tree, order: Order): readonly string[] {
  const words: string[] = []
  const write = (part: Tree): void => {
    if (typeof part === 'string') return void words.push(part)
    const { open, members } = part
    words.push(open)
    for (const [at, [value, name]] of (open === '{' ? order(members) : members).entries()) {
      if (at > 0) words.push(',')
      if (name) words.push(name, ':')
      write(value)
    }
    words.push(CLOSE[open] ?? '')
  }
  write(tree)
  return words
}
