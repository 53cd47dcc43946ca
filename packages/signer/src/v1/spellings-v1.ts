import type { Pair } from '../flatten.ts'
import type { WireRequest } from '../wire.ts'
import { plainText, sortPairs } from './plain-text.ts'

/** A departure from the rules that was needed to accept. */
export type QuirkV1 =
  | 'host-without-port'
  | 'trailing-ampersands-cut' // the official .NET SDK cuts them off the text that it signs
  | 'underscore-to-dot' // the official Python and Java SDKs sign names so

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
  const names = NAMES.map(([namesOf, quirks]) => [namesOf(pairs), quirks] as const)
  const texts = HOSTS.flatMap(([hostOf, hostQuirks]) =>
    names.map(([named, nameQuirks]): SpellingV1 => ({
      text: plainText({ method, host: hostOf(host), pairs: named }),
      quirks: [...hostQuirks, ...nameQuirks],
    })),
  )
  const cut = texts.map(({ text, quirks }): SpellingV1 => ({
    text: text.replace(/&+$/, ''),
    quirks: [...quirks, 'trailing-ampersands-cut'],
  }))
  // Of two ways to one text the stricter is told.
  return [
    ...new Map([...texts, ...cut].toReversed().map((one) => [one.text, one])).values(),
  ].toReversed()
}
