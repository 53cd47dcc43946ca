import type { Bytes, CryptoSource, Data, RuntimeHash, WebKey } from './runtime-hash.ts'
import { expected } from './expected.ts'
import { bytesOf, hex } from './text.ts'

/** Hashing over WebCrypto: the one given, or the runtime's own; a `TypeError` where there is none. */
export function webHash(source?: CryptoSource): RuntimeHash {
  // The type promises both; a plain-http page (other than localhost) has no subtle, an old runtime no crypto.
  const subtle: CryptoSource['subtle'] | undefined = (source ?? globalThis.crypto)?.subtle
  if (!subtle) expected('WebCrypto', 'https, a newer runtime')
  const hold = (key: Data | Bytes, hash = 'SHA-256') =>
    subtle.importKey('raw', bytesOf(key), { name: 'HMAC', hash }, false, ['sign'])
  const mac = (key: WebKey, text: string) => subtle.sign('HMAC', key, bytesOf(text))
  return {
    sha256: async (data) => hex(await subtle.digest('SHA-256', bytesOf(data))),
    hmac: async (key, text, algorithm) => mac(await hold(key, algorithm), text),
    holdKey: hold,
    // Handles come from holdKey above, or are a caller's CryptoKey.
    sign: async (key, text) => hex(await mac(key as WebKey, text)),
  }
}

/** The implementation to hash with, and to use a key with. Node reads hash.node.ts in this file's place. */
export const hashOf: (source?: CryptoSource, key?: WebKey) => RuntimeHash = webHash
