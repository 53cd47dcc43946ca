import { createKeyCache, deriveSigningKey, readWire, sign, verify } from '@tc3/signer'
import * as fc from 'fast-check'
import { anyWire } from './any-wire.ts'
import { credentialOf, scopeOf, signing, timestamp, type Signing } from './arbitraries.ts'
import { same, type Check } from './check.ts'
import { forgery } from './forgeries.ts'
import { law, type Law, type LawOptions } from './law.ts'
import { LAWS_V1 } from './laws-v1.ts'

const keys = createKeyCache({ max: 50 })

async function wireOf({ call, ...options }: Signing) {
  return readWire(await sign(call, { ...options, keys }))
}

const LAWS: readonly Law[] = [
  law('what sign signs, verify accepts', signing, async (given) => {
    const { secretOf } = credentialOf(given)
    const verdict = await verify(await wireOf(given), { secretOf, at: given.timestamp, keys })
    same(verdict, { ...verdict, accepted: true, checked: 'signature' }, 'verdict')
  }),
  law(
    'a change of anything that is signed is refused',
    fc.record({ given: signing, forgery }),
    async ({ given, forgery: { row, at } }) => {
      const forged = row.apply(await wireOf(given), at)
      if (!forged) return
      const { secretOf } = credentialOf(given)
      const verdict = await verify(forged, { secretOf, at: given.timestamp, keys })
      same(verdict.accepted, false, row.name)
    },
  ),
  law('another key is refused', signing, async (given) => {
    const secretOf = () => `${given.credential.secretKey}x`
    const verdict = await verify(await wireOf(given), { secretOf, at: given.timestamp, keys })
    same(verdict.accepted, false, 'accepted')
  }),
  law('the key of another day is refused', signing, async (given) => {
    const { secretId, secretKey, secretOf } = credentialOf(given)
    const signingKey = await deriveSigningKey({ secretKey }, '1969-12-31', scopeOf(given).service)
    const request = await sign(given.call, { ...given, credential: { secretId, signingKey } })
    const verdict = await verify(await readWire(request), { secretOf, at: given.timestamp })
    same(verdict.accepted, false, 'accepted')
  }),
  law('a scoped key signs as its secret does', signing, async (given) => {
    const { secretId, secretKey } = credentialOf(given)
    const { date, service } = scopeOf(given)
    const signingKey = await deriveSigningKey({ secretKey }, date, service)
    const scoped = await sign(given.call, { ...given, credential: { secretId, signingKey } })
    const plain = await sign(given.call, given)
    const name = 'authorization'
    same(scoped.headers.get(name), plain.headers.get(name), name)
  }),
  law(
    'the order of headers, their case and blanks around them do not matter',
    signing,
    async (given) => {
      const wire = await wireOf(given)
      const headers = new Headers()
      for (const [name, value] of [...wire.headers].toReversed())
        headers.set(name.toUpperCase(), `  ${value} `)
      const { secretOf } = credentialOf(given)
      const verdict = await verify({ ...wire, headers }, { secretOf, at: given.timestamp })
      same(verdict.accepted, true, 'accepted')
    },
  ),
  law('whatever is received, verify says a verdict', anyWire, async (wire) => {
    const verdict = await verify(wire, { secretOf: () => 'secret', at: 1551113065 })
    same(verdict.accepted, false, 'accepted')
  }),
  law(
    'the date of the scope is the day of the timestamp in UTC',
    fc.record({ given: signing, at: timestamp }),
    async ({ given, at }) => {
      const wire = await wireOf({ ...given, timestamp: at })
      const [date] = /\d{4}-\d\d-\d\d/.exec(wire.headers.get('authorization') ?? '') ?? []
      const day = Date.parse(`${date}T00:00:00Z`) / 86_400_000
      same(day, Math.floor(at / 86_400), 'day')
    },
  ),
]

/** The laws, tried as often as told. */
export function lawsOf(options: LawOptions): readonly Check[] {
  return [...LAWS, ...LAWS_V1].map(({ name, run }) => ({ name, run: () => run(options) }))
}
