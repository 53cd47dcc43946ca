import { payloadOf } from '../payload.ts'
import type { Signing } from '../signing-key.ts'
import { stringToSign } from '../string-to-sign.ts'
import type { WireRequest } from '../wire.ts'
import { isEqual } from './is-equal.ts'
import type { ReadClaim } from './read-claim.ts'
import { spellings, type Spelling } from './spellings.ts'

/** The first spelling whose signature is the one received. */
export async function spellingOf(
  request: WireRequest,
  { scope, timestamp, signedHeaders, signature }: ReadClaim,
  { hash, key }: Signing,
): Promise<Spelling | undefined> {
  const payload = await hash.sha256(payloadOf(request))
  for (const spelling of spellings(request, { signedHeaders, payload })) {
    const text = stringToSign(timestamp, scope, await hash.sha256(spelling.canonical))
    if (isEqual(await hash.sign(key, text), signature)) return spelling
  }
  return undefined
}
