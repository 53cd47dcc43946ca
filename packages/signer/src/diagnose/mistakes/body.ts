import { UNSIGNED_PAYLOAD } from '../../payload.ts'
import type { Mistake, Ways } from '../case.ts'
import { BLANKS } from '../json-blanks.ts'
import { ESCAPES, plainNumber, plainText } from '../json-escapes.ts'
import { inAnyOrder, inOrder } from '../json-order.ts'
import { inOtherWords, isLong, respelt } from '../respelt.ts'

const permuted = respelt((json) => inOtherWords(json, inAnyOrder(json.words)))

function atEnd(ends: (text: string) => readonly string[]): Ways {
  return ({ payload }) =>
    typeof payload === 'string' ? ends(payload).map((text) => ({ payload: text })) : []
}

/** Mistakes about the body. */
export const BODY = [
  {
    name: 'payload-hash-of-another-text',
    reads: 'payload',
    variants: (_, { body, request: { query } }) => [
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
  {
    name: 'body-spaces',
    reads: 'payload',
    variants: respelt(({ words }) => BLANKS.map((blanks) => blanks(words))),
    sentence:
      'The body was written again after signing, with other blanks: make its text once, hash it and send the same bytes.',
  },
  {
    name: 'body-key-order',
    reads: 'payload',
    variants: respelt((json) => inOtherWords(json, inOrder(json.words))),
    rarely: (attempt, given) => (isLong(given.body) ? [] : permuted(attempt, given)),
    sentence:
      'The body was written again after signing, its keys in another order: make its text once, hash it and send the same bytes.',
  },
  {
    name: 'body-numbers',
    reads: 'payload',
    variants: respelt((json) => inOtherWords(json, [json.words.map(plainNumber)])),
    sentence:
      'The body was written again after signing, its numbers in another form or rounded: make its text once, hash it and send the same bytes, integers beyond 2^53 as they came.',
  },
  {
    name: 'body-escapes',
    reads: 'payload',
    variants: respelt((json) => {
      const plain = json.written(json.words.map(plainText))
      return ESCAPES.flatMap((escape) => plain.map(escape)).filter((text) => !json.same.has(text))
    }),
    sentence:
      'The body was written again after signing, with other escapes: make its text once, hash it and send the same bytes.',
  },
  {
    name: 'body-trailing-newline',
    reads: 'payload',
    variants: atEnd((text) => [`${text}\n`, text.trimEnd()]),
    rarely: atEnd((text) => [`${text}\r\n`, `${text.trimEnd()}\n`, `${text.trimEnd()}\r\n`]),
    sentence:
      'The body was signed with another line feed at its end than was sent: hash the very bytes that are sent.',
  },
] as const satisfies readonly Mistake[]
