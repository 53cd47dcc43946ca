import { tell, type Judgement } from '@tc3/contract'
import { createGate } from './gate.ts'
import { perform, type Settled } from './perform.ts'
import type { Product } from './product.ts'
import { createStates, type States } from './states.ts'

/** What lies behind the wire: the gate, the products, and what accounts have in them. */
export interface World {
  /** Answers a judged call: by its first refusal, or by what its action does. */
  readonly settle: (judgement: Judgement, at: number) => Settled
  readonly seed: <Seed>(product: Product<unknown, Seed>, seed: Seed, account?: string) => void
  readonly reset: () => void
}

const NOT_SERVED = 'seed: expected a product that the emulator was made with.'

/** Makes a world in which nobody has called. */
export function createWorld(products: readonly Product[]): World {
  const states = new Map<Product, States>(products.map((one) => [one, createStates(one)]))
  const byVersion = new Map(products.map((one) => [versionOf(one.service), one]))
  let gate = createGate()
  return {
    settle(judgement, at) {
      const refusal = gate(judgement, at)
      if (refusal) return { error: refusal }
      const { action, params, secretId: account, call } = judgement
      const product = action && byVersion.get(versionOf(action.spec))
      const kept = product && states.get(product)
      // Not reached: what keeps a call from having these is a refusal.
      if (!kept || !params || account === undefined)
        return { error: tell({ rule: 'internal.error' }, call.language) }
      const { spec } = action
      const { Region: region } = call.common
      return perform({ spec, params, account, at, region, language: call.language }, product, kept)
    },
    seed(product, seed, account) {
      const kept = states.get(product)
      if (!kept) throw new TypeError(NOT_SERVED)
      kept.seed(seed, account)
    },
    reset() {
      gate = createGate()
      for (const kept of states.values()) kept.reset()
    },
  }
}

const versionOf = ({ service, version }: { readonly service: string; readonly version: string }) =>
  `${service} ${version}`
