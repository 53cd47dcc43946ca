import type { SignedHeader } from '../canonical-request.ts'
import type { Data } from '../runtime-hash.ts'

/** All that a client decides on the way to a signature, rightly or not. */
export interface Attempt {
  readonly secretKey: string
  readonly keySteps: KeySteps
  readonly date: string
  /** The date that the key is derived for, which should be the same. */
  readonly keyDate: string
  readonly service: string
  /** The service that the key is derived for, which should be the same. */
  readonly keyService: string
  readonly timestamp: string
  readonly method: string
  readonly uri: string
  readonly query: string
  readonly headers: readonly SignedHeader[]
  readonly signedHeaders: string
  /** What is hashed as the payload, or the text that stands for its hash. */
  readonly payload: Data | { readonly hashText: string }
  /** What happens to the finished canonical request. */
  readonly reshape: (canonical: string) => string
  readonly hashCase: (hash: string) => string
  /** What the signature, in lower-case hex, is written as. */
  readonly encode: (signature: string) => string
}

/** The ways from the secret to the key that signs; the first is the right one. */
export type KeySteps =
  | 'tc3'
  | 'without-prefix'
  | 'secret-itself'
  | 'prefix-and-secret'
  | 'hex-between'
  | 'without-last'
