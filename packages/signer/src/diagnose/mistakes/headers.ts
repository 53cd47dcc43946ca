import type { SignedHeader } from '../../canonical-request.ts'
import type { Attempt } from '../attempt.ts'
import type { Mistake } from '../case.ts'

/** An attempt with one header line changed. */
export function withHeader(
  { headers }: Attempt,
  name: string,
  value: string,
): Pick<Attempt, 'headers'> {
  return {
    headers: headers.map((header) => (header[0] === name ? ([name, value] as const) : header)),
  }
}

function listed(headers: readonly SignedHeader[]): Pick<Attempt, 'headers' | 'signedHeaders'> {
  return { headers, signedHeaders: headers.map(([name]) => name).join(';') }
}

function byName([a]: SignedHeader, [b]: SignedHeader): number {
  return a < b ? -1 : 1
}

/** Mistakes about which headers are signed, and how. */
export const HEADERS = [
  {
    name: 'content-type-not-signed',
    variants: ({ headers }) => {
      const rest = headers.filter(([name]) => name !== 'content-type')
      return [listed(rest), { headers: rest }]
    },
    sentence:
      'content-type is missing from what was signed: its line and its name belong there, before host.',
  },
  {
    name: 'token-signed',
    variants: ({ headers }, { request }) => {
      const token = request.headers.get('x-tc-token')
      if (token === null) return []
      const without = headers.filter(([name]) => name !== 'x-tc-token')
      if (without.length < headers.length) return [listed(without), { headers: without }]
      return [token, token.toLowerCase()].flatMap((value) => {
        const all = [...headers, ['x-tc-token', value] as const].toSorted(byName)
        return [listed(all), { headers: all }]
      })
    },
    sentence:
      'X-TC-Token was signed but is not among SignedHeaders, or the reverse: list it exactly where its line is signed; it need not be.',
  },
  {
    name: 'header-value-case',
    variants: ({ headers }, { request }) => {
      const sent = (name: string) =>
        ((name === 'host' ? request.host : request.headers.get(name)) ?? '').trim()
      const mixed = headers.filter(
        ([name, value]) => sent(name) !== value && sent(name).toLowerCase() === value,
      )
      const verbatim = (chosen: readonly SignedHeader[]) => ({
        headers: headers.map((header) =>
          chosen.includes(header) ? ([header[0], sent(header[0])] as const) : header,
        ),
      })
      // One as it is, all of them, all but one: with up to three headers, these are all mixtures.
      return [
        verbatim(mixed),
        ...mixed.flatMap((one) => [
          verbatim([one]),
          verbatim(mixed.filter((other) => other !== one)),
        ]),
      ]
    },
    sentence:
      'Header values, or one of them, were signed as they are: sign all in lower case, best by sending them so.',
  },
  {
    name: 'signed-headers-order',
    variants: ({ headers }, { claim }) => {
      const given = claim.signedHeaders.split(';')
      const asListed = headers.toSorted(([a], [b]) => given.indexOf(a) - given.indexOf(b))
      return [asListed, headers.toReversed()].flatMap((order) => [
        listed(order),
        { headers: order },
        { signedHeaders: order.map(([name]) => name).join(';') },
      ])
    },
    sentence:
      'The signed headers are not in the ASCII order of their names: sort lines and SignedHeaders alike, content-type before host.',
  },
] as const satisfies readonly Mistake[]
