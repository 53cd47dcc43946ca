import { createHmac, hash } from 'node:crypto'
import { webHash } from './hash.ts'
import { prepareHmac, type PreparedHmac } from './prepared-hmac.node.ts'
import type { CryptoSource, RuntimeHash, WebKey } from './runtime-hash.ts'
import { bytesOf } from './text.ts'

export { webHash }

// It answers at once, where WebCrypto crosses to another thread and back.
const nodeHash: RuntimeHash = {
  sha256: (data) => hash('sha256', data),
  hmac: (key, text, algorithm = 'SHA-256') =>
    new Uint8Array(createHmac(algorithm.replace('-', ''), bytesOf(key)).update(text).digest()),
  holdKey: (key) => prepareHmac(bytesOf(key)),
  // Handles come from holdKey above.
  sign: (key, text) => (key as PreparedHmac)(text),
}

/** The implementation to hash with: Node's own, unless a WebCrypto is handed in, or a key of one. */
export function hashOf(source?: CryptoSource, key?: WebKey): RuntimeHash {
  return source || key ? webHash(source) : nodeHash
}
