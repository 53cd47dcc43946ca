import { canonicalRequest } from '../canonical-request.ts'
import type { Quirk } from './verdict.ts'
import type { WireRequest } from '../wire.ts'

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

/**
 * Every canonical request that a signer who follows the documents or an official SDK can have meant, strictest first and
 * one at a time: the first is nearly always the one.
 */
export function* spellings(
  request: WireRequest,
  { signedHeaders, payload }: { readonly signedHeaders: string; readonly payload: string },
): Generator<Spelling, void> {
  const names = signedHeaders.split(';')
  const told = new Set<string>()
  for (const [hostOf, hostQuirks] of HOSTS)
    for (const [caseOf, caseQuirks] of CASES) {
      const headers = names.map((name) => {
        const value = name === 'host' ? hostOf(request.host) : request.headers.get(name)
        return [name, caseOf((value ?? '').trim())] as const
      })
      const canonical = canonicalRequest({ ...request, headers }, signedHeaders, payload)
      if (told.has(canonical)) continue
      told.add(canonical)
      yield { canonical, quirks: [...hostQuirks, ...caseQuirks] }
    }
}
