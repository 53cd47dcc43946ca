import type { Credential } from '../credential.ts'
import { expected } from '../expected.ts'
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

/**
 * Reads a source again when what it gave is about to end; all who wait meanwhile wait for one reading. Where that fails,
 * what is still good is used, and the next call tries again.
 */
export function readCredential(
  source: CredentialSource,
  { now, refreshBeforeSeconds }: RefreshOptions,
): () => Promise<Credential> {
  let held: Held | undefined
  let reading: Promise<Held> | undefined
  const read = async (): Promise<Held> => {
    try {
      const credential = await (typeof source === 'function' ? source() : source)
      return { credential, ...timesOf(credential, { readAt: now(), refreshBeforeSeconds }) }
    } catch (error) {
      if (held && now() < held.endsAt) return held
      throw error
    } finally {
      reading = undefined
    }
  }
  return async () => {
    if (!held || now() >= held.staleAt) {
      reading ??= read()
      held = await reading
    }
    return held.credential
  }
}

/** A credential, and in unix seconds when to have it anew and when it can no longer sign. */
interface Held {
  readonly credential: TimedCredential
  readonly staleAt: number
  readonly endsAt: number
}

// A scoped key ends with its day and not before: earlier, its backend can only give the same one.
function timesOf(
  credential: TimedCredential,
  { readAt, refreshBeforeSeconds }: { readAt: number; refreshBeforeSeconds: number },
): Pick<Held, 'staleAt' | 'endsAt'> {
  const { expiresAt = Infinity } = credential
  if (typeof expiresAt !== 'number') expected('expiresAt', 'unix seconds')
  const scope = 'scope' in credential ? credential.scope : undefined
  const dayEnds = scope ? Date.parse(scope.date) / 1000 + 86_400 : Infinity
  // One that lives for minutes only is not had anew at each call.
  const halfLife = (expiresAt + readAt) / 2
  const staleAt = Math.max(expiresAt - refreshBeforeSeconds, halfLife)
  return { staleAt: Math.min(staleAt, dayEnds), endsAt: Math.min(expiresAt, dayEnds) }
}
