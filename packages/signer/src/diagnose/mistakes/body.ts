import { UNSIGNED_PAYLOAD } from '../../payload.ts'
import { textOf, type Attempt } from '../attempt.ts'
import type { Mistake } from '../case.ts'
import { asciiOnly, isJson, sortKeys, spaced } from '../json-spellings.ts'

/** The same body as other texts; none where it is not JSON. */
function respelt(
  { payload }: Attempt,
  spellings: (text: string) => readonly string[],
): readonly Partial<Attempt>[] {
  const text = textOf(payload)
  if (text === undefined || !isJson(text)) return []
  return spellings(text).map((other) => ({ payload: other }))
}

/** Mistakes about the body. */
export const BODY = [
  {
    name: 'body-trailing-newline',
    variants: ({ payload }) => {
      const text = textOf(payload)
      if (text === undefined) return []
      return [`${text}\n`, `${text}\r\n`, text.trimEnd()].map((other) => ({ payload: other }))
    },
    sentence:
      'The body was signed with another line feed at its end than was sent: hash the very bytes that are sent.',
  },
  {
    name: 'body-spaces',
    variants: (attempt) =>
      respelt(attempt, (text) => [
        JSON.stringify(JSON.parse(text)),
        spaced(JSON.parse(text)),
        JSON.stringify(JSON.parse(text), null, 2),
        JSON.stringify(JSON.parse(text), null, 4),
      ]),
    sentence:
      'The body was written again after signing, with other blanks: make its text once, hash it and send the same bytes.',
  },
  {
    name: 'body-key-order',
    variants: (attempt) =>
      respelt(attempt, (text) => {
        const value = sortKeys(JSON.parse(text))
        return [JSON.stringify(value), spaced(value)]
      }),
    sentence:
      'The body was written again after signing, its keys in another order: make its text once, hash it and send the same bytes.',
  },
  {
    name: 'body-escapes',
    variants: (attempt) =>
      respelt(attempt, (text) => {
        const compact = JSON.stringify(JSON.parse(text))
        return [text, compact, spaced(JSON.parse(text))].flatMap((spelling) => [
          asciiOnly(spelling),
          spelling.replaceAll('/', '\\/'),
          asciiOnly(spelling.replaceAll('/', '\\/')),
          spelling.replace(/[<>&\u2028\u2029]/g, (mark) => asciiOnly(mark, 0)),
        ])
      }),
    sentence:
      'The body was written again after signing, with other escapes: make its text once, hash it and send the same bytes.',
  },
  {
    name: 'payload-hash-of-another-text',
    variants: (_, { request: { body, query } }) => [
      { payload: '' },
      { payload: '{}' },
      { payload: 'null' },
      { payload: query },
      { payload: body },
      { payload: UNSIGNED_PAYLOAD },
      { payload: { hashText: UNSIGNED_PAYLOAD } },
      { payload: { hashText: '' } },
    ],
    sentence:
      'The payload hash is of another text: it is the SHA-256 of the body as sent, of nothing for a GET, and of UNSIGNED-PAYLOAD only beside X-TC-Content-SHA256.',
  },
] as const satisfies readonly Mistake[]
