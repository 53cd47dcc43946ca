import { canonicalRequest } from './canonical-request.ts'
import type { Quirk } from './verdict.ts'
import type { WireRequest } from './wire.ts'

/** One way to write the canonical request of what was received. */
export interface Spelling {
  readonly canonical: string
  readonly quirks: readonly Quirk[]
}

type Change = readonly [change: (text: string) => string, quirks: readonly Quirk[]]

const same = (text: string): string => text

const HOSTS: readonly Change[] = [
  [same, []],
  [(host) => host.replace(/:\d+$/, ''), ['host-without-port']],
]

// The documents lower-case values, the official SDKs do not.
const CASES: readonly Change[] = [
  [(value) => value.toLowerCase(), []],
  [same, ['verbatim-header-case']],
]

/** Every canonical request that a signer who follows the documents or an official SDK can have meant, strictest first. */
export function spellings(
  { method, host, query, headers }: WireRequest,
  names: readonly string[],
  payloadHash: string,
): readonly Spelling[] {
  const found = new Map<string, Spelling>()
  for (const [hostOf, hostQuirks] of HOSTS)
    for (const [caseOf, caseQuirks] of CASES) {
      const valueOf = (name: string): string =>
        name === 'host' ? hostOf(host) : (headers.get(name) ?? '')
      const signed = names.map((name) => [name, caseOf(valueOf(name).trim())] as const)
      const canonical = canonicalRequest({ method, query, headers: signed, payloadHash })
      if (!found.has(canonical))
        found.set(canonical, { canonical, quirks: [...hostQuirks, ...caseQuirks] })
    }
  return [...found.values()]
}
