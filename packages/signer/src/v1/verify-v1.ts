import { hashOf } from '#hash'
import type { Pair } from '../flatten.ts'
import { expectWire } from '../read-wire.ts'
import { isEqual } from '../verify/is-equal.ts'
import { refuseLate, type TimeOptions } from '../verify/refuse-late.ts'
import type { CryptoSource } from '../runtime-hash.ts'
import { ANY, lookUp, type SecretOf } from '../verify/secret-of.ts'
import { refuse, type Refused } from '../verify/verdict.ts'
import type { WireRequest } from '../wire.ts'
import { algorithmOf, type SignatureMethod } from './algorithm.ts'
import { readForm, type Form } from './read-form.ts'
import { signatureV1 } from './signature-v1.ts'
import { spellingsV1, type QuirkV1 } from './spellings-v1.ts'

/** Whose requests are accepted, and when. */
export interface VerifyV1Options extends TimeOptions {
  readonly secretOf: SecretOf
  readonly crypto?: CryptoSource | undefined
}

/** The request is signed, by this account. */
export interface AcceptedV1 {
  readonly accepted: true
  readonly secretId: string
  readonly signatureMethod: SignatureMethod
  /** `form`: the signature itself was not asked for. */
  readonly checked: 'signature' | 'form'
  readonly quirks: readonly QuirkV1[]
  /** All parameters, decoded, as received. */
  readonly pairs: readonly Pair[]
}

/**
 * Says whether a request is signed by v1 and by whom; whatever is received, the answer is a verdict and no exception.
 *
 * @example
 * const verdict = await verifyV1(await readWire(request), { secretOf: (id) => secrets[id], at: Date.now() / 1000 })
 */
export async function verifyV1(
  request: WireRequest,
  options: VerifyV1Options,
): Promise<AcceptedV1 | Refused> {
  expectWire(request)
  const form = readForm(request)
  if ('reason' in form) return form
  const { secretId, timestamp } = form
  const late = refuseLate(timestamp, options)
  if (late) return late
  const secretKey = await lookUp(options.secretOf, secretId)
  if (secretKey === ANY) return accept(form, 'form', [])
  if (!secretKey) return refuse('secret-id-unknown', secretId)
  const quirks = await match(request, form, { secretKey, crypto: options.crypto })
  return quirks ? accept(form, 'signature', quirks) : refuse('signature-differs', 'Signature')
}

async function match(
  request: WireRequest,
  { pairs, signature, signatureMethod }: Form,
  { secretKey, crypto }: Pick<VerifyV1Options, 'crypto'> & { readonly secretKey: string },
): Promise<readonly QuirkV1[] | undefined> {
  const key = { secretKey, algorithm: algorithmOf(signatureMethod) }
  for (const { text, quirks } of spellingsV1(request, pairs))
    if (isEqual(await signatureV1(text, key, hashOf(crypto)), signature)) return quirks
  return undefined
}

function accept(
  { secretId, signatureMethod, pairs }: Form,
  checked: AcceptedV1['checked'],
  quirks: readonly QuirkV1[],
): AcceptedV1 {
  const method = algorithmOf(signatureMethod) === 'SHA-256' ? 'HmacSHA256' : 'HmacSHA1'
  return { accepted: true, secretId, signatureMethod: method, checked, quirks, pairs }
}
