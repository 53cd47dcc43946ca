import { canonicalRequest } from '../canonical-request.ts'
import type { Quirk } from './verdict.ts'
import type { WireRequest } from '../wire.ts'

/** One way to write the canonical request of what was received. */
export interface Spelling {
  readonly canonical: string
  readonly quirks: readonly Quirk[]
}

type Change = (text: string) => string

const same: Change = (text) => text
const lower: Change = (text) => text.toLowerCase()

const HOSTS: readonly (readonly [Change, readonly Quirk[]])[] = [
  [same, []],
  [(host) => host.replace(/:\d+$/, ''), ['host-without-port']],
]

// The documents lower-case values; the official SDKs do not and sign content-type and host alone, so a client may do the
// one with these two and the other with the rest.
const CASES: readonly (readonly [two: Change, rest: Change, readonly Quirk[]])[] = [
  [lower, lower, []],
  [same, same, ['verbatim-header-case']],
  [same, lower, ['verbatim-header-case']],
  [lower, same, ['verbatim-header-case']],
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
    for (const [two, rest, caseQuirks] of CASES) {
      const headers = names.map((name) => {
        const value = name === 'host' ? hostOf(request.host) : request.headers.get(name)
        const caseOf = /^(content-type|host)$/.test(name) ? two : rest
        return [name, caseOf((value ?? '').trim())] as const
      })
      const canonical = canonicalRequest({ ...request, headers }, signedHeaders, payload)
      if (told.has(canonical)) continue
      told.add(canonical)
      yield { canonical, quirks: [...hostQuirks, ...caseQuirks] }
    }
}
