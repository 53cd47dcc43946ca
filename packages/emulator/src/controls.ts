import { accountsOf, type Account, type Accounts } from '@tc3/contract'
import { knownAccount, requireParameters, slicesOf } from './aimed.ts'
import type { Fault } from './faults/fault.ts'
import type { CallOptions } from './call-plan.ts'
import { readFault } from './faults/read-fault.ts'
import type { Overrides } from './overrides.ts'
import type { Product } from './product.ts'
import { createRealm, type Realm, type RealmOptions } from './realm.ts'
import { restoreSnapshot, takeSnapshot, type Snapshot } from './snapshot.ts'
import type { Served } from './served.ts'
import type { Standing } from './standing.ts'

/** What a test may do to an emulated cloud. */
export interface Controls {
  /**
   * Makes the calls of an action that the gateway lets through go wrong: with an error code, or another fault.
   *
   * @example
   * cloud.fail('DeleteLivePullStreamTask', 'ResourceNotFound.StopService', { times: 1 })
   * cloud.fail('DeleteLivePullStreamTask', { kind: 'truncate', bytes: 10 }, { after: 2 })
   */
  readonly fail: (action: string, fault: string | Fault, options?: CallOptions) => void
  /**
   * Answers the calls of an action that the gateway lets through in place of its behaviour; state, envelope and log
   * stay the cloud's, and what is thrown besides an `ApiError` is its `InternalError`. Counted as faults are.
   *
   * @example
   * import { DeleteLivePullStreamTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
   * cloud.override(DeleteLivePullStreamTask, () => ({}), { times: 1 })
   */
  readonly override: Overrides['add']
  /** Lets one more key pair in; where any is let in, or its SecretId is known already, that is a `TypeError`. */
  readonly addAccount: (account: Account) => void
  /** How an account stands with the services from now on; one that is not known is a `TypeError`. */
  readonly setStanding: (secretId: string, standing: Standing) => void
  /** Puts more into a product's state, of one account or of all; a product that is not served, or an account that is not known, is a `TypeError`. */
  readonly seed: <Seed>(product: Product<unknown, Seed>, seed: Seed, secretId?: string) => void
  /** What the cloud remembers, as JSON: states and standings, but no calls, rates and faults. */
  readonly snapshot: () => Snapshot
  /** Brings back a snapshot; a `TypeError` says why one does not fit, and then nothing has changed. */
  readonly restore: (snapshot: unknown) => void
}

/** The controls, and the realm that they control. */
export interface Controlled {
  readonly controls: Controls
  readonly realm: () => Realm
  /** Puts a realm in which nothing has happened in its place. */
  readonly reset: () => void
}

/** What is controlled: services that are nothing but their contract are products by now. */
export interface ControlledOptions extends RealmOptions {
  readonly services: readonly Product[]
}

/** Makes a realm of products and accounts, with its controls. */
export function createControls(given: ControlledOptions): Controlled {
  const begin = () => createRealm(given)
  let realm = begin()
  const controls: Controls = {
    fail(action, fault, options) {
      const read = readFault(fault)
      requireParameters(options?.when, slicesOf(action, given.services, 'fail'))
      realm.plan.add(action, read, options)
    },
    override: (action, override, options) => realm.overrides.add(action, override, options),
    addAccount(account) {
      realm = { ...realm, accounts: withAccount(realm.accounts, account) }
    },
    setStanding: (secretId, standing) =>
      realm.standings.set(knownAccount(secretId, realm.accounts), standing),
    seed(product, seed, secretId) {
      const account = secretId === undefined ? secretId : knownAccount(secretId, realm.accounts)
      servedAs(realm, product).seed(seed, account)
    },
    snapshot: () => takeSnapshot(realm),
    restore: (snapshot) => restoreSnapshot(snapshot, realm),
  }
  return {
    controls,
    realm: () => realm,
    reset() {
      realm = begin()
    },
  }
}

function withAccount(accounts: Accounts, account: Account): Accounts {
  if (accounts === 'any') throw new TypeError('addAccount: every SecretId is let in already.')
  return accountsOf([...accounts.values(), account])
}

function servedAs(realm: Realm, product: unknown): Served {
  const served = realm.served.find((one) => one.product === product)
  if (!served) throw new TypeError('seed: expected a product that the emulator was made with.')
  return served
}
