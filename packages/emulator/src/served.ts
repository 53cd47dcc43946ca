import type { Product } from './product.ts'

/** What accounts have in a product: the state they begin with, and that of each account that has its own. */
export interface ProductStates {
  readonly initial: unknown
  readonly accounts: Readonly<Record<string, unknown>>
}

/** A product as it is served. */
export interface Served {
  readonly product: Product
  readonly stateOf: (account: string) => unknown
  readonly setState: (account: string, state: unknown) => void
  /** Puts more into one account's state, or into every account's. */
  readonly seed: (seed: unknown, account?: string) => void
  readonly states: () => ProductStates
  readonly setStates: (states: ProductStates) => void
}

/** Serves a product: every account begins with what it was made with and what was seeded for all since. */
export function serve(product: Product): Served {
  let initial = product.initial
  let own = new Map<string, unknown>()
  const stateOf = (account: string) => (own.has(account) ? own.get(account) : initial)
  return {
    product,
    stateOf,
    setState: (account, state) => void own.set(account, state),
    seed(seed, account) {
      const more = (state: unknown) => product.seed(state, seed)
      const accounts = account === undefined ? [...own.keys()] : [account]
      if (account === undefined) initial = more(initial)
      for (const name of accounts) own.set(name, more(stateOf(name)))
    },
    states: () => ({ initial, accounts: Object.fromEntries(own) }),
    setStates(states) {
      initial = states.initial
      own = new Map(Object.entries(states.accounts))
    },
  }
}
