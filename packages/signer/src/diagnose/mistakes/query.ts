import type { Attempt } from '../attempt.ts'
import { orders } from '../orders.ts'
import { percentDecode, percentEncode } from '../percent.ts'
import type { Mistake } from '../case.ts'

function mapPairs(query: string, change: (text: string) => string): string {
  return query
    .split('&')
    .map((pair) => pair.split('=').map(change).join('='))
    .join('&')
}

const recoded = (query: string): string =>
  mapPairs(query, (text) => percentEncode(percentDecode(text)))
const plus = (query: string): string => query.replaceAll('%20', '+')
const tilde = (query: string): string => query.replaceAll('~', '%7E')

/** The encodings that are tried. */
const ENCODINGS: readonly ((query: string) => string)[] = [
  recoded,
  (query) => plus(recoded(query)), // Python, Go
  (query) => tilde(plus(recoded(query))), // PHP
  (query) => tilde(plus(recoded(query))).replaceAll('%2A', '*'), // Java
  (query) => recoded(query).replace(/%(21|27|28|29|2A)/g, decodeURIComponent), // JavaScript
  (query) => query.replaceAll('+', '%20'),
  plus,
  tilde,
  (query) => query.replaceAll('%27', "'"),
  (query) => query.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
  (query) => mapPairs(query, percentDecode),
  (query) => mapPairs(query, percentEncode),
]

const nameOf = (pair: string): string => pair.replace(/=.*/s, '')

/** The orders that are tried: by the whole pair, by the name alone, and back to front. */
const ORDERS: readonly ((pairs: readonly string[]) => readonly string[])[] = [
  (pairs) => pairs.toSorted(),
  (pairs) =>
    pairs.toSorted((a, b) => Number(nameOf(a) > nameOf(b)) - Number(nameOf(a) < nameOf(b))),
  (pairs) => pairs.toReversed(),
]

function queries(texts: readonly string[]): readonly Partial<Attempt>[] {
  return Array.from(new Set(texts), (query) => ({ query }))
}

/** Mistakes about the query and the path. */
export const QUERY = [
  {
    name: 'query-encoding',
    variants: ({ query }) => queries(ENCODINGS.map((encode) => encode(query))),
    sentence:
      'The query was signed in another encoding than it was sent in: sign the text after ? exactly as it is sent.',
  },
  {
    name: 'query-sorted',
    variants: ({ query }) =>
      queries(
        [query, recoded(query)].flatMap((text) =>
          ORDERS.map((order) => order(text.split('&')).join('&')),
        ),
      ),
    rarely: ({ query }) => queries(orders(query.split('&')).map((pairs) => pairs.join('&'))),
    sentence:
      'The query was sorted or otherwise put in another order between signing and sending: sign the text after ? in the order in which it is sent.',
  },
  {
    name: 'query-left-out',
    variants: () => [{ query: '' }],
    sentence: 'The query of a GET was left out: sign the text after ? exactly as it is sent.',
  },
  {
    name: 'query-of-post-signed',
    variants: (_, { request: { method, query } }) => (method === 'POST' ? [{ query }] : []),
    sentence: 'The query of a POST was signed: its line in the canonical request stays empty.',
  },
  {
    name: 'query-with-question-mark',
    variants: ({ query }) => [{ query: `?${query}` }],
    sentence:
      'The query was signed with its question mark: what is signed begins behind it, and is empty for a POST.',
  },
  {
    name: 'path-signed',
    variants: (_, { request: { path } }) => [{ uri: path }, { uri: '' }, { uri: `${path}/` }],
    sentence: 'Another path than / was signed: the canonical URI is always /.',
  },
  {
    name: 'method-changed',
    variants: ({ method }) => [
      { method: method.toLowerCase() },
      { method: method === 'POST' ? 'GET' : 'POST' },
    ],
    sentence: 'Another method was signed than was sent: sign POST or GET, in upper case.',
  },
] as const satisfies readonly Mistake[]
