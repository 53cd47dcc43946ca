import { readWire } from '@tc3/signer'
import { flatten, signV1, unflatten, verifyV1 } from '@tc3/signer/v1'
import * as fc from 'fast-check'
import { anyForm, anyWire } from './any-wire.ts'
import { credentialOf, params, signing } from './arbitraries.ts'
import { same } from './check.ts'
import { law, type Law } from './law.ts'

const sorted = (pairs: readonly (readonly [string, string])[]) =>
  pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))

/** The laws of signature v1 and of its parameters. */
export const LAWS_V1: readonly Law[] = [
  law(
    'what signV1 signs, verifyV1 accepts',
    fc.record({ given: signing, params }),
    async ({ given, params: named }) => {
      const { action, version, region } = given.call
      const request = await signV1({ action, version, region, params: named }, given)
      const { secretOf } = credentialOf(given)
      const verdict = await verifyV1(await readWire(request), { secretOf, at: given.timestamp })
      same(verdict, { ...verdict, accepted: true, checked: 'signature' }, 'verdict')
    },
  ),
  law(
    'whatever is received, verifyV1 says a verdict',
    fc.record({ wire: anyWire, form: anyForm }),
    async ({ wire, form }) => {
      const received = { ...wire, query: form, body: new TextEncoder().encode(form) }
      const verdict = await verifyV1(received, { secretOf: () => 'secret', at: 1551113065 })
      same(verdict.accepted, false, 'accepted')
    },
  ),
  law('unflatten undoes flatten', params, async (given) => {
    const once = unflatten(flatten(given))
    same(unflatten(flatten(once)), once, 'round trip')
    same(sorted(flatten(once)), sorted(flatten(given)), 'pairs')
  }),
]
