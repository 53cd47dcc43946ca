import { expected } from './expected.ts'
import type { WebKey } from './runtime-hash.ts'
import type { Scope } from './string-to-sign.ts'

/** A secret, or a temporary one with its token. */
export interface SecretCredential {
  readonly secretId: string
  readonly secretKey: string
  readonly token?: string | undefined
}

/** A key that signs for one day at one service, in place of a secret. */
export interface ScopedCredential {
  readonly secretId: string
  readonly signingKey: WebKey
  /** What the key was derived for, where known: it signs for nothing else. */
  readonly scope?: Scope | undefined
  readonly token?: string | undefined
}

/** Who signs. */
export type Credential = SecretCredential | ScopedCredential

/** Refuses a credential that has nothing to sign with. */
export function expectKey(credential: Credential): void {
  const { secretKey, signingKey } = { ...credential } as Partial<
    SecretCredential & ScopedCredential
  >
  if (!secretKey && !signingKey) expected('credential', 'a secretKey or a signingKey')
}
