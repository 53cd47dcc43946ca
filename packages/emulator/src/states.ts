import type { Product } from './product.ts'

/** The states of one product, account by account. */
export interface States {
  readonly of: (account: string) => unknown
  readonly set: (account: string, state: unknown) => void
  /** Puts more into one account's state, or into every account's. */
  readonly seed: (seed: unknown, account?: string) => void
  readonly reset: () => void
}

/** Every account begins with what the product was made with and what was seeded for all since. */
export function createStates(product: Product): States {
  let initial = product.initial
  let own = new Map<string, unknown>()
  const of = (account: string) => (own.has(account) ? own.get(account) : initial)
  return {
    of,
    set: (account, state) => void own.set(account, state),
    seed(seed, account) {
      const more = (state: unknown) => product.seed(state, seed)
      const accounts = account === undefined ? [...own.keys()] : [account]
      if (account === undefined) initial = more(initial)
      for (const name of accounts) own.set(name, more(of(name)))
    },
    reset() {
      initial = product.initial
      own = new Map()
    },
  }
}
