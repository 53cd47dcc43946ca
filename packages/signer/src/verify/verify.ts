import { serviceOf } from '../authorization.ts'
import { expectWire } from '../read-wire.ts'
import { isUnsignedPayload } from '../payload.ts'
import { readClaim, type ReadClaim } from './read-claim.ts'
import { refuseLate, type TimeOptions } from './refuse-late.ts'
import { ANY, lookUp, type SecretOf } from './secret-of.ts'
import { signingOf, type KeyOptions } from '../signing-key.ts'
import { spellingOf } from './spelling-of.ts'
import { refuse, type Accepted, type Quirk, type Verdict } from './verdict.ts'
import type { WireRequest } from '../wire.ts'

/** Whose requests are accepted, and when. */
export interface VerifyOptions extends KeyOptions, TimeOptions {
  readonly secretOf: SecretOf
}

/**
 * Says whether a request is signed and by whom, in the service's own order of checks; whatever is received, the answer
 * is a verdict and no exception; a `Request` that `readWire` has not read is a `TypeError`.
 *
 * @example
 * const verdict = await verify(await readWire(request), { secretOf: (id) => secrets[id], at: Date.now() / 1000 })
 * if (!verdict.accepted) console.log(verdict.code, verdict.reason)
 */
export async function verify(request: WireRequest, options: VerifyOptions): Promise<Verdict> {
  expectWire(request)
  const claim = readClaim(request)
  if ('reason' in claim) return claim
  const expired = refuseLate(Number(claim.timestamp), options)
  if (expired) return expired
  const secretKey = await lookUp(options.secretOf, claim.secretId)
  if (!secretKey) return refuse('secret-id-unknown', claim.secretId)
  if (claim.signedHeaders !== canonicalNames(claim.names))
    return refuse('signed-headers-not-canonical', 'SignedHeaders')
  if (secretKey === ANY) return accept(request, claim, { checked: 'form', quirks: [] })
  const occasion = { timestamp: Number(claim.timestamp), service: claim.scope.service }
  const signing = await signingOf({ secretId: claim.secretId, secretKey }, occasion, options)
  const spelling = await spellingOf(request, claim, signing)
  if (!spelling) return refuse('signature-differs', 'Signature')
  return accept(request, claim, { checked: 'signature', quirks: spelling.quirks })
}

function canonicalNames(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.toLowerCase()))].toSorted().join(';')
}

function accept(
  { headers, host, path }: WireRequest,
  { secretId, scope, names, isTidy }: ReadClaim,
  { checked, quirks }: Pick<Accepted, 'checked' | 'quirks'>,
): Accepted {
  const seen: readonly (readonly [Quirk, boolean])[] = [
    ['authorization-spacing', !isTidy],
    ['path-not-root', path !== '/'],
    ['service-not-product', scope.service !== serviceOf(host.trim().toLowerCase())],
    ['unsigned-payload', isUnsignedPayload(headers)],
  ]
  const noted = seen.flatMap(([quirk, isSeen]) => (isSeen ? [quirk] : []))
  return {
    accepted: true,
    secretId,
    scope,
    signedHeaders: names,
    checked,
    quirks: [...quirks, ...noted],
  }
}
