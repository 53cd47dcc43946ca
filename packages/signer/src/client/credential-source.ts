import type { Credential } from '../credential.ts'
import type { Awaitable } from '../runtime-hash.ts'

/** A credential, and when it ends where that is known (unix seconds, as `ExpiredTime` of STS). */
export type TimedCredential = Credential & { readonly expiresAt?: number | undefined }

/** A credential, or where one is had. */
export type CredentialSource = TimedCredential | (() => Awaitable<TimedCredential>)

/** When a credential is had anew. */
export interface RefreshOptions {
  /** Unix seconds. */
  readonly now: () => number
  /** How long before its end. */
  readonly refreshBeforeSeconds: number
}

/** Reads a source again when what it gave is about to end; all who wait meanwhile wait for one reading. */
export function readCredential(
  source: CredentialSource,
  { now, refreshBeforeSeconds }: RefreshOptions,
): () => Promise<Credential> {
  let current: Promise<TimedCredential> | undefined
  let staleAt = 0
  const read = async (): Promise<TimedCredential> => {
    try {
      const credential = await (typeof source === 'function' ? source() : source)
      staleAt = staleAtOf(credential, refreshBeforeSeconds)
      return credential
    } catch (error) {
      current = undefined
      throw error
    }
  }
  return () => {
    if (current && now() < staleAt) return current
    staleAt = Infinity // while it is being read
    current = read()
    return current
  }
}

// A scoped key ends with its day and not before: earlier, its backend can only give the same one.
function staleAtOf(credential: TimedCredential, refreshBeforeSeconds: number): number {
  const { expiresAt = Infinity } = credential
  const scope = 'scope' in credential ? credential.scope : undefined
  const dayEnds = scope ? Date.parse(scope.date) / 1000 + 86_400 : Infinity
  return Math.min(expiresAt - refreshBeforeSeconds, dayEnds)
}
