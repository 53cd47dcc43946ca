import type { Accounts } from '@tc3/contract'
import { createFaultPlan, type FaultPlan } from './faults/fault-plan.ts'
import { createGate, type Gate, type GateOptions } from './gate.ts'
import type { Product } from './product.ts'
import { serve, type Served } from './served.ts'
import { createStandings, type Standings } from './standing.ts'

interface Version {
  readonly service: string
  readonly version: string
}

/** What decides over a call, beside the contract. */
export interface Realm {
  readonly accounts: Accounts
  readonly gate: Gate
  readonly standings: Standings
  readonly plan: FaultPlan
  readonly served: readonly Served[]
  /** The product that a version of a service is served by. */
  readonly servedBy: (version: Version) => Served | undefined
}

const nameOf = ({ service, version }: Version): string => `${service} ${version}`

/** A realm in which nothing has happened. */
export function createRealm(
  products: readonly Product[],
  accounts: Accounts,
  options: GateOptions,
): Realm {
  const served = products.map(serve)
  const byVersion = new Map(served.map((one) => [nameOf(one.product.service), one]))
  return {
    accounts,
    gate: createGate(options),
    standings: createStandings(),
    plan: createFaultPlan(),
    served,
    servedBy: (version) => byVersion.get(nameOf(version)),
  }
}
