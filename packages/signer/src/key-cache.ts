import type { Awaitable, KeyHandle } from './runtime-hash.ts'

/** Derived keys by secret, day and service. The caller holds it; nothing prints what it holds. */
export interface KeyCache {
  /** The key made earlier under this name by the same implementation, or the one that `make` gives now. */
  readonly get: (
    owner: object | undefined,
    name: string,
    make: () => Awaitable<KeyHandle>,
  ) => Awaitable<KeyHandle>
}

/**
 * Makes a cache that forgets its oldest key beyond `max`.
 *
 * @example
 * const keys = createKeyCache({ max: 10 })
 * await sign(request, { credential, keys })
 */
export function createKeyCache({ max = 100 }: { readonly max?: number } = {}): KeyCache {
  const held = new Map<
    string,
    { readonly owner: object | undefined; readonly key: Awaitable<KeyHandle> }
  >()
  return {
    get(owner, name, make) {
      const found = held.get(name)
      // Keys of two implementations don't mix.
      if (found && found.owner === owner) return found.key
      const key = make()
      held.set(name, { owner, key })
      // A failure is not kept: the next call tries again.
      if (key instanceof Promise) key.catch(() => held.delete(name))
      for (const oldest of held.keys()) if (held.size > max) held.delete(oldest)
      return key
    },
  }
}
