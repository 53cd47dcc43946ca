import { createHmac, createSecretKey, hash as digest, type KeyObject } from 'node:crypto'
import type { RuntimeHash } from './runtime-hash.ts'

export { webHash } from './hash.ts'

/** Node's own hashing: it answers at once, where WebCrypto crosses to another thread and back. */
export const hash: RuntimeHash = {
  sha256: (data) => digest('sha256', data),
  hmac: (algorithm, key, text) =>
    new Uint8Array(createHmac(algorithm.replace('-', ''), key).update(text).digest()),
  // A KeyObject is prepared once; raw bytes would be prepared anew by each createHmac.
  holdKey: (bytes) => createSecretKey(bytes),
  sign: (key, text) =>
    createHmac('sha256', key as KeyObject)
      .update(text)
      .digest('hex'),
}
