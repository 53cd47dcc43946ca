import { inWords, isJsonObject } from '@tc3/spec'
import { expectJson } from './expect-json.ts'
import type { Served, ProductStates } from './served.ts'
import type { Standing, Standings } from './standing.ts'

/** What an emulated cloud remembers beside calls, rates and planned faults, as JSON. */
export interface Snapshot {
  /** The version of this format. */
  readonly tc3: 1
  /** By service, version and edition. */
  readonly products: Readonly<Record<string, ProductStates>>
  readonly standings: Readonly<Record<string, Standing>>
}

/** What is remembered. */
export interface Remembered {
  readonly served: readonly Served[]
  readonly standings: Standings
}

const nameOf = ({ product: { service } }: Served): string =>
  [service.service, service.version, service.edition].join(' ')

/** Takes a snapshot. */
export const takeSnapshot = ({ served, standings }: Remembered): Snapshot => ({
  tc3: 1,
  // A copy: what is done to it is not done to the cloud.
  products: structuredClone(Object.fromEntries(served.map((one) => [nameOf(one), one.states()]))),
  standings: standings.all(),
})

/** A record at a place of the snapshot, or the error that says what stands there instead. */
function recordAt(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (isJsonObject(value)) return value
  throw new TypeError(`${place}: expected an object; received ${inWords(value)}`)
}

function refuseStray(others: object, place: string): void {
  const [stray] = Object.keys(others)
  if (stray !== undefined) throw new TypeError(`${place}.${stray}: no member of a snapshot`)
}

function statesAt(value: unknown, place: string, { product }: Served): ProductStates {
  const { initial, accounts, ...others } = recordAt(value, place)
  refuseStray(others, place)
  const own = Object.entries(recordAt(accounts, `${place}.accounts`))
  return {
    initial: product.restore(initial),
    accounts: Object.fromEntries(own.map(([name, state]) => [name, product.restore(state)])),
  }
}

/** Brings back what a snapshot holds; a `TypeError` says why it does not fit, and then nothing has changed. */
export function restoreSnapshot(snapshot: unknown, { served, standings }: Remembered): void {
  expectJson(snapshot, 'snapshot')
  const given = recordAt(structuredClone(snapshot), 'snapshot')
  const { tc3, products, standings: stood, ...others } = given
  refuseStray(others, 'snapshot')
  if (tc3 !== 1) throw new TypeError(`snapshot.tc3: expected 1; received ${inWords(tc3)}`)
  const states = recordAt(products, 'snapshot.products')
  const wanted = served.map(nameOf).toSorted().join(', ')
  const found = Object.keys(states).toSorted().join(', ')
  if (found !== wanted)
    throw new TypeError(`snapshot.products: expected ${wanted}; received ${found}`)
  const read = served.map((one) => {
    const place = `snapshot.products.${nameOf(one)}`
    return [one, statesAt(states[nameOf(one)], place, one)] as const
  })
  standings.replace(recordAt(stood, 'snapshot.standings'))
  for (const [one, held] of read) one.setStates(held)
}
