import type { HmacAlgorithm, RuntimeHash } from '../runtime-hash.ts'
import { bytesOf } from '../text.ts'

/** Whose key signs, and by which HMAC. */
export interface KeyV1 {
  readonly secretKey: string
  readonly algorithm: HmacAlgorithm
}

/** The HMAC of a text under the secret key itself, in Base64. */
export async function signatureV1(
  text: string,
  { secretKey, algorithm }: KeyV1,
  { hmac }: RuntimeHash,
): Promise<string> {
  return btoa(String.fromCharCode(...bytesOf(await hmac(secretKey, text, algorithm))))
}
