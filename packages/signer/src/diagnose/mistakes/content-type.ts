import type { Mistake } from '../case.ts'
import { withHeader } from './headers.ts'

const BOUNDARY = /; *boundary=("[^"]*"|[^;]*)/i
const COMMON = [
  'application/json',
  'application/json; charset=utf-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
  'text/plain;charset=utf-8',
]

/** Mistakes about the content type. */
export const CONTENT_TYPE_MISTAKES = [
  {
    name: 'content-type-boundary',
    variants: (attempt, { request }) => {
      const sent = request.headers.get('content-type') ?? ''
      if (!BOUNDARY.test(sent)) return []
      return [sent.replace(BOUNDARY, ''), sent.replace(/;.*/, '')].map((value) =>
        withHeader(attempt, 'content-type', value.trim().toLowerCase()),
      )
    },
    sentence:
      'content-type was signed without its boundary: sign the value that is really sent, with the boundary that stands in the body.',
  },
  {
    name: 'content-type-charset',
    variants: (attempt, { request }) => {
      const sent = request.headers.get('content-type')?.toLowerCase() ?? ''
      const bare = sent.replace(/;.*/, '')
      return [
        sent.replace(/; *charset=[^;]*/, ''),
        bare,
        `${bare}; charset=utf-8`,
        `${bare};charset=utf-8`,
      ]
        .filter((value) => value !== sent)
        .map((value) => withHeader(attempt, 'content-type', value))
    },
    sentence:
      'content-type was signed with another charset part than was sent: fetch and other clients add one by themselves, so set the header and sign that text.',
  },
  {
    name: 'content-type-changed',
    variants: (attempt) => COMMON.map((value) => withHeader(attempt, 'content-type', value)),
    sentence:
      'content-type was changed after signing: set the header yourself and sign the value that is really sent.',
  },
] as const satisfies readonly Mistake[]
