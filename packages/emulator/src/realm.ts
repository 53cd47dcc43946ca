import type { Service } from '@tc3/spec'
import { accountsOf, type Account, type Accounts } from '@tc3/contract'
import { createCallPlan, type CallPlan } from './call-plan.ts'
import type { Fault } from './faults/fault.ts'
import { createGate, type Gate, type GateOptions } from './gate.ts'
import type { MadeUpOptions } from './made-up.ts'
import { createOverrides, type Overrides } from './overrides.ts'
import { asProduct, type Product } from './product.ts'
import { serve, type Served } from './served.ts'
import { createStandings, type Standings } from './standing.ts'

/** What a realm is made of. */
export interface RealmOptions extends GateOptions, MadeUpOptions {
  /** Products, and services of which no action has behaviour. */
  readonly services: readonly (Product | Service)[]
  /** The key pairs it knows, or `any`: each SecretId passes, and signatures are read but not checked. */
  readonly accounts: readonly Account[] | 'any'
}

interface Version {
  readonly service: string
  readonly version: string
}

/** What decides over a call, beside the contract. */
export interface Realm {
  readonly options: RealmOptions
  readonly accounts: Accounts
  readonly gate: Gate
  readonly standings: Standings
  readonly plan: CallPlan<Fault>
  readonly overrides: Overrides
  readonly served: readonly Served[]
  /** The product that a version of a service is served by. */
  readonly servedBy: (version: Version) => Served | undefined
}

const nameOf = ({ service, version }: Version): string => `${service} ${version}`

/** A realm in which nothing has happened. */
export function createRealm(options: RealmOptions): Realm {
  const served = options.services.map((one) => serve(asProduct(one)))
  const byVersion = new Map(served.map((one) => [nameOf(one.product.service), one]))
  return {
    options,
    accounts: accountsOf(options.accounts),
    gate: createGate(options),
    standings: createStandings(),
    plan: createCallPlan<Fault>(),
    overrides: createOverrides(served.map(({ product }) => product)),
    served,
    servedBy: (version) => byVersion.get(nameOf(version)),
  }
}
