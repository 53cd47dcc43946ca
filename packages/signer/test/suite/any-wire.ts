import type { WireRequest } from '@tc3/signer'
import * as fc from 'fast-check'
import { VECTORS } from './vectors.ts'

const vector = fc.constantFrom(...VECTORS)
/** What a header can carry: one byte a character. */
const value = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
  maxLength: 60,
})
const pieces = fc
  .array(
    fc.constantFrom(
      'TC3-HMAC-SHA256',
      ' ',
      'Credential=',
      'AKID',
      '/',
      '2019-02-25',
      'live',
      'tc3_request',
      ', ',
      ',',
      'SignedHeaders=',
      'content-type',
      ';',
      'host',
      'Signature=',
      'a'.repeat(64),
      'SKIP',
      '=',
      '\u00e9',
      '__proto__',
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

const authorizationText = fc.oneof(
  pieces,
  value,
  vector.map(({ steps }) => steps.authorization),
  fc.tuple(vector, fc.nat(), value).map(([{ steps }, at, put]) => {
    const where = at % steps.authorization.length
    return steps.authorization.slice(0, where) + put + steps.authorization.slice(where + 1)
  }),
)

const NAMES = [
  'x-tc-action',
  'x-tc-version',
  'x-tc-timestamp',
  'x-tc-content-sha256',
  'x-tc-token',
  'content-type',
  'host',
]
const named = fc.dictionary(
  fc.constantFrom(...NAMES),
  fc.oneof(value, fc.constantFrom('1551113065', 'UNSIGNED-PAYLOAD', '-1', '1e9', '99999999999')),
)
const whole = fc.constant({
  'x-tc-action': 'A',
  'x-tc-version': 'V',
  'x-tc-timestamp': '1551113065',
  'content-type': 'application/json',
})

/** Any request at all, most of them near to a right one. */
export const anyWire: fc.Arbitrary<WireRequest> = fc.record({
  method: fc.oneof(fc.constantFrom('POST', 'GET', 'PUT', 'post', ''), fc.string({ maxLength: 5 })),
  host: fc.oneof(
    fc.constantFrom('live.tencentcloudapi.com', 'localhost:8787', '', ':', '[::1]:80'),
    fc.string({ maxLength: 30 }),
  ),
  path: fc.string({ maxLength: 10 }),
  query: fc.string({ unit: 'binary', maxLength: 40 }),
  headers: fc
    .tuple(fc.oneof(named, whole), fc.option(authorizationText, { nil: undefined }))
    .map(
      ([given, authorization]) =>
        new Headers({ ...given, ...(authorization === undefined ? {} : { authorization }) }),
    ),
  body: fc.uint8Array({ maxLength: 60 }).map((bytes) => new Uint8Array(bytes)),
})

/** Any form that a request of signature v1 could carry. */
export const anyForm = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Action=A',
        'Version=V',
        'Timestamp=1551113065',
        'Nonce=1',
        'SecretId=AKID',
        'Signature=x',
        'SignatureMethod=HmacSHA256',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('%', '%E4', '%ff=%00', '=', 'a.b.c=1', '__proto__.x=1', 'a.'.repeat(50)),
    ),
    { maxLength: 12 },
  )
  .map((pairs) => pairs.join('&'))
