import type { Awaitable, CryptoSource } from './runtime-hash.ts'
import type { Signing } from './signing-key.ts'

/** What a derived key depends on. */
export interface KeyId {
  readonly secretKey: string
  /** Days since 1970, in UTC. */
  readonly day: number
  readonly service: string
  /** The keys of two implementations don't mix. */
  readonly crypto: CryptoSource | undefined
}

/** Derived keys by secret, day and service. The caller holds it; nothing prints what it holds. */
export interface KeyCache {
  /** The key made earlier for this id, or the one that `make` gives now. */
  readonly get: (id: KeyId, make: () => Awaitable<Signing>) => Awaitable<Signing>
}

/**
 * Makes a cache that forgets its oldest key beyond `max`.
 *
 * @example
 * const keys = createKeyCache({ max: 10 })
 * await sign(request, { credential, keys })
 */
export function createKeyCache({ max = 100 }: { readonly max?: number } = {}): KeyCache {
  const held = new Map<string, Entry>()
  let latest: Entry | undefined
  return {
    get(id, make) {
      // Most requests come from one account on one day: their key is found without a name for it.
      if (latest && isSame(latest, id)) return latest.signing
      const name = `${id.day}/${id.service}/${id.secretKey}`
      const found = held.get(name)
      if (found && isSame(found, id)) {
        latest = found
        return found.signing
      }
      const entry = { ...id, signing: make() }
      latest = entry
      held.set(name, entry)
      for (const oldest of held.keys()) if (held.size > max) held.delete(oldest)
      // A failure is not kept: the next call tries again.
      if (entry.signing instanceof Promise)
        entry.signing.catch(() => {
          if (latest === entry) latest = undefined
          if (held.get(name) === entry) held.delete(name)
        })
      return entry.signing
    },
  }
}

interface Entry extends KeyId {
  readonly signing: Awaitable<Signing>
}

function isSame(a: KeyId, b: KeyId): boolean {
  return (
    a.day === b.day &&
    a.service === b.service &&
    a.secretKey === b.secretKey &&
    a.crypto === b.crypto
  )
}
