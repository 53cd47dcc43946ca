import type { CryptoSource, Data, HmacAlgorithm, RuntimeHash } from './runtime-hash.ts'
import { hex, utf8 } from './text.ts'

const NO_WEBCRYPTO =
  'No WebCrypto here: browsers give crypto.subtle to https and localhost pages only, and old runtimes lack it. ' +
  'Serve the page over https, update the runtime, or pass `crypto`.'

function bytesOf(data: Data): Uint8Array<ArrayBuffer> {
  return typeof data === 'string' ? utf8(data) : data
}

/** Hashing over WebCrypto: the one given, or the runtime's own, looked up at the first use. */
export function webHash(source?: CryptoSource): RuntimeHash {
  const subtle = (): SubtleCrypto => {
    // The type promises a subtle; a plain-http page has none.
    const found: SubtleCrypto | undefined = (source ?? globalThis.crypto)?.subtle
    if (!found) throw new TypeError(NO_WEBCRYPTO)
    return found
  }
  const holdKey = (bytes: Uint8Array<ArrayBuffer>, hash: HmacAlgorithm = 'SHA-256') =>
    subtle().importKey('raw', bytes, { name: 'HMAC', hash }, false, ['sign'])
  const mac = async (key: CryptoKey, text: string) =>
    new Uint8Array(await subtle().sign('HMAC', key, utf8(text)))
  return {
    sha256: async (data) => hex(new Uint8Array(await subtle().digest('SHA-256', bytesOf(data)))),
    hmac: async (algorithm, key, text) => mac(await holdKey(bytesOf(key), algorithm), text),
    holdKey: (bytes) => holdKey(bytes),
    // Handles come from holdKey above, or are a caller's CryptoKey.
    sign: async (key, text) => hex(await mac(key as CryptoKey, text)),
  }
}

/** The runtime's own WebCrypto; Node reads hash.node.ts in this file's place. */
export const hash: RuntimeHash = webHash()
