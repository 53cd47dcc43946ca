/** A value, or the promise of one: Node's own hashing answers at once, WebCrypto later. */
export type Awaitable<T> = T | Promise<T>

/** What WebCrypto gives, or what a caller has. */
export type Bytes = ArrayBuffer | Uint8Array<ArrayBuffer>

/** Text stands for its UTF-8 bytes. */
export type Data = string | Uint8Array<ArrayBuffer>

/** A signing key as the runtime holds it: a `CryptoKey`, or a prepared HMAC in Node. */
export type KeyHandle = object

/** Where WebCrypto comes from: `globalThis.crypto`, or an implementation handed in. */
export interface CryptoSource {
  // By this name it is known to programs without the types of a browser as well.
  readonly subtle: typeof globalThis.crypto.subtle
}

/** A `CryptoKey`. */
export type WebKey = Awaited<ReturnType<CryptoSource['subtle']['importKey']>>

/** All that signing asks of a runtime. */
export interface RuntimeHash {
  /** SHA-256 in lower-case hex. */
  readonly sha256: (data: Data) => Awaitable<string>
  /** One HMAC under a key that is used once; SHA-256 unless told. */
  readonly hmac: (key: Data | Bytes, text: string, algorithm?: HmacAlgorithm) => Awaitable<Bytes>
  /** Takes the last derived key in: what comes back signs, and gives nothing else away. */
  readonly holdKey: (key: Bytes) => Awaitable<KeyHandle>
  /** HMAC-SHA256 under a held key, in lower-case hex. */
  readonly sign: (key: KeyHandle, text: string) => Awaitable<string>
}

/** The two of signature v1; v3 knows the second only. */
export type HmacAlgorithm = 'SHA-1' | 'SHA-256'
