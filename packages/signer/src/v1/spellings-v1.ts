import type { Pair } from '../flatten.ts'
import type { WireRequest } from '../wire.ts'
import { plainText, sortPairs } from './plain-text.ts'

/** A departure from the rules that was needed to accept. */
export type QuirkV1 = 'host-without-port' | 'underscore-to-dot' // the official Python and Java SDKs sign names so

/** One way to write the plain text of what was received. */
export interface SpellingV1 {
  readonly text: string
  readonly quirks: readonly QuirkV1[]
}

type Change<T> = readonly [change: (value: T) => T, quirks: readonly QuirkV1[]]

const HOSTS: readonly Change<string>[] = [
  [(host) => host, []],
  [(host) => host.replace(/:\d+$/, ''), ['host-without-port']],
]

// Python sorts after the change, Java before it.
const NAMES: readonly Change<readonly Pair[]>[] = [
  [sortPairs, []],
  [(pairs) => sortPairs(toDots(pairs)), ['underscore-to-dot']],
  [(pairs) => toDots(sortPairs(pairs)), ['underscore-to-dot']],
]

function toDots(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.map(([name, value]) => [name.replaceAll('_', '.'), value])
}

/** Every plain text that a signer who follows the documents or an official SDK can have meant, strictest first. */
export function spellingsV1(
  { method, host }: WireRequest,
  pairs: readonly Pair[],
): readonly SpellingV1[] {
  const found = new Map<string, SpellingV1>()
  for (const [hostOf, hostQuirks] of HOSTS)
    for (const [namesOf, nameQuirks] of NAMES) {
      const text = plainText({ method, host: hostOf(host), pairs: namesOf(pairs) })
      if (!found.has(text)) found.set(text, { text, quirks: [...hostQuirks, ...nameQuirks] })
    }
  return [...found.values()]
}
