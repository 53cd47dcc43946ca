import { readWire, type WireRequest } from '@tc3/signer'
import { flatten, signV1, unflatten, verifyV1 } from '@tc3/signer/v1'
import * as fc from 'fast-check'
import { anyForm, anyWire } from './any-wire.ts'
import { credentialOf, params, signing } from './arbitraries.ts'
import { same } from './check.ts'
import { law, type Law } from './law.ts'

const sorted = (pairs: readonly (readonly [string, string])[]) =>
  pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))

/** A request as it arrives, and the key that the verifier has. */
interface Arrival {
  readonly wire: WireRequest
  readonly secretKey: string
}

/** The text that carries all parameters of a request, put in place of its own. */
function withText({ wire, ...rest }: Arrival, change: (text: string) => string): Arrival {
  if (wire.method === 'GET') return { wire: { ...wire, query: change(wire.query) }, ...rest }
  const body = new TextEncoder().encode(change(new TextDecoder().decode(wire.body)))
  return { wire: { ...wire, body }, ...rest }
}

const forgery: fc.Arbitrary<(arrival: Arrival) => Arrival> = fc.oneof(
  fc.nat().map(
    (at) => (arrival: Arrival) =>
      withText(arrival, (text) => {
        const pairs = text.split('&')
        return pairs.with(at % pairs.length, `${pairs[at % pairs.length]}x`).join('&')
      }),
  ),
  fc.constantFrom(
    (arrival: Arrival) => withText(arrival, (text) => `${text}&More=1`),
    (arrival: Arrival) => withText(arrival, (text) => `More=1&${text}`),
    (arrival: Arrival) => withText(arrival, (text) => `x${text}`),
    ({ wire, ...rest }: Arrival) => ({ wire: { ...wire, host: `x${wire.host}` }, ...rest }),
    ({ wire, secretKey }: Arrival) => ({ wire, secretKey: `${secretKey}x` }),
    ({ wire, ...rest }: Arrival) => {
      const text = wire.method === 'GET' ? wire.query : new TextDecoder().decode(wire.body)
      const method = wire.method === 'GET' ? 'POST' : 'GET'
      return {
        wire: { ...wire, method, query: text, body: new TextEncoder().encode(text) },
        ...rest,
      }
    },
  ),
)

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
    'a v1 request of which a parameter, the method, the host or the key is another is refused',
    fc.record({ given: signing, params, change: forgery }),
    async ({ given, params: named, change }) => {
      const { action, version } = given.call
      const request = await signV1({ action, version, params: named }, given)
      const { wire, secretKey } = change({
        wire: await readWire(request),
        secretKey: given.credential.secretKey,
      })
      const options = { secretOf: () => secretKey, at: given.timestamp, toleranceSeconds: Infinity }
      same((await verifyV1(wire, options)).accepted, false, 'accepted')
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
