import { percentDecode, percentEncode } from '../percent.ts'
import type { Mistake } from '../case.ts'

function mapPairs(query: string, change: (text: string) => string): string {
  return query
    .split('&')
    .map((pair) => pair.split('=').map(change).join('='))
    .join('&')
}

function sorted(query: string): string {
  return query.split('&').toSorted().join('&')
}

/** Mistakes about the query and the path. */
export const QUERY = [
  {
    name: 'query-encoding',
    variants: ({ query }) => {
      const encoded = mapPairs(query, (text) => percentEncode(percentDecode(text)))
      return [
        encoded,
        encoded.replaceAll('%20', '+'),
        query.replaceAll('+', '%20'),
        query.replaceAll('%20', '+'),
        query.replaceAll('%27', "'"),
        query.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
        mapPairs(query, percentDecode),
        mapPairs(query, percentEncode),
      ].map((text) => ({ query: text }))
    },
    sentence:
      'The query was signed in another encoding than it was sent in: sign the text after ? exactly as it is sent.',
  },
  {
    name: 'query-sorted',
    variants: ({ query }) => [
      { query: sorted(query) },
      { query: sorted(mapPairs(query, (text) => percentEncode(percentDecode(text)))) },
    ],
    sentence:
      'The query was sorted for signing: sign the text after ? in the order in which it is sent.',
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
