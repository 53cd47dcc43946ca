import type { HmacAlgorithm } from '../runtime-hash.ts'

/** The two values of `SignatureMethod`. */
export type SignatureMethod = 'HmacSHA1' | 'HmacSHA256'

/** SHA-256 where `SignatureMethod` is exactly `HmacSHA256`; SHA-1 for anything else, and for nothing. */
export function algorithmOf(signatureMethod: string | undefined): HmacAlgorithm {
  return signatureMethod === 'HmacSHA256' ? 'SHA-256' : 'SHA-1'
}
