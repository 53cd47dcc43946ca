import { describe, expect, test } from 'vitest'
import { ACCOUNT } from '../../test/naive-client.ts'
import { readWire } from '../read-wire.ts'
import type { WireRequest } from '../wire.ts'
import { flatten, signV1, unflatten, verifyV1 } from './index.ts'

const endpoint = 'https://cvm.tencentcloudapi.com'
const AT = 1551113065
const options = { credential: ACCOUNT, endpoint, timestamp: AT, nonce: 11886 } as const
const call = {
  action: 'DescribeInstances',
  version: '2017-03-12',
  region: 'ap-guangzhou',
  params: { Name: "it's 张三+&=", Ids: ['a'] },
} as const
const secretOf = (id: string) => (id === ACCOUNT.secretId ? ACCOUNT.secretKey : undefined)
const verdictOf = (wire: WireRequest) => verifyV1(wire, { secretOf, at: AT })

test.for([
  ['GET', 'HmacSHA1'],
  ['GET', 'HmacSHA256'],
  ['POST', 'HmacSHA1'],
  ['POST', 'HmacSHA256'],
] as const)('a %s signed by %s is accepted', async ([method, signatureMethod]) => {
  const request = await signV1(call, { ...options, method, signatureMethod })
  const verdict = await verdictOf(await readWire(request))
  expect(verdict).toMatchObject({
    accepted: true,
    secretId: ACCOUNT.secretId,
    signatureMethod,
    checked: 'signature',
    quirks: [],
  })
})

test('all parameters travel in the query of a GET, which has no content type', async () => {
  const request = await signV1(call, { ...options, method: 'GET' })
  expect(request.headers.get('content-type')).toBe(null)
  expect(request.url).toMatch(
    /^https:\/\/cvm\.tencentcloudapi\.com\/\?Name=it%27s%20%E5%BC%A0%E4%B8%89%2B%26%3D&Ids\.0=a&Action=DescribeInstances&Version=2017-03-12&Region=ap-guangzhou&Timestamp=1551113065&Nonce=11886&SecretId=AKIDEXAMPLE&SignatureMethod=HmacSHA256&Signature=/,
  )
})

test('all parameters travel in the form of a POST', async () => {
  const request = await signV1(call, options)
  expect(request.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
  expect(await request.text()).toContain('Action=DescribeInstances')
})

test('a token and a language are parameters like any other', async () => {
  const credential = { ...ACCOUNT, token: 'TOKEN' }
  const request = await signV1(
    { ...call, language: 'zh-CN' },
    { ...options, credential, method: 'GET' },
  )
  expect(request.url).toMatch(/Language=zh-CN.*Token=TOKEN/)
  expect(await verdictOf(await readWire(request))).toMatchObject({ accepted: true })
})

test('a nonce beyond 2^53 is kept as text', async () => {
  const request = await signV1(call, { ...options, nonce: '9223372036854775807', method: 'GET' })
  expect(request.url).toContain('Nonce=9223372036854775807')
})

type Change = (query: string) => string
const REFUSED: readonly (readonly [string, string, string, Change])[] = [
  [
    'no timestamp',
    'MissingParameter',
    'parameter-missing',
    (query) => query.replace(/Timestamp=\d+&/, ''),
  ],
  [
    'no action',
    'MissingParameter',
    'parameter-missing',
    (query) => query.replace(/Action=\w+&/, ''),
  ],
  ['no nonce', 'MissingParameter', 'parameter-missing', (query) => query.replace(/Nonce=\d+&/, '')],
  [
    'no signature, the query cut at a #',
    'MissingParameter',
    'parameter-missing',
    (query) => query.replace(/&Signature=.*/, ''),
  ],
  ['a name without a value', 'InvalidParameter', 'pair-malformed', (query) => `${query}&alone`],
  [
    'a nonce that is no number',
    'InvalidParameter',
    'nonce-malformed',
    (query) => query.replace(/Nonce=\d+/, 'Nonce=x'),
  ],
  [
    'a timestamp that is no number',
    'InvalidParameter',
    'timestamp-malformed',
    (query) => query.replace(/Timestamp=\d+/, 'Timestamp=x'),
  ],
  [
    'an old timestamp',
    'AuthFailure.SignatureExpire',
    'timestamp-too-old',
    (query) => query.replace(/Timestamp=\d+/, 'Timestamp=1'),
  ],
  [
    'an unknown SecretId',
    'AuthFailure.SecretIdNotFound',
    'secret-id-unknown',
    (query) => query.replace('AKIDEXAMPLE', 'AKIDOTHER'),
  ],
  [
    'another value',
    'AuthFailure.SignatureFailure',
    'signature-differs',
    (query) => query.replace('Ids.0=a', 'Ids.0=b'),
  ],
  [
    'a parameter more',
    'AuthFailure.SignatureFailure',
    'signature-differs',
    (query) => `${query}&B=1`,
  ],
  [
    'the other algorithm',
    'AuthFailure.SignatureFailure',
    'signature-differs',
    (query) => query.replace('HmacSHA256', 'HmacSHA1'),
  ],
]

describe('a request is refused with the code of the service and the rule it breaks', () => {
  test.for(REFUSED)('%s', async ([, code, reason, change]) => {
    const wire = await readWire(await signV1(call, { ...options, method: 'GET' }))
    expect(await verdictOf({ ...wire, query: change(wire.query) })).toMatchObject({
      accepted: false,
      code,
      reason,
    })
  })

  test('another method', async () => {
    const wire = await readWire(await signV1(call, { ...options, method: 'GET' }))
    expect(await verdictOf({ ...wire, method: 'PUT' })).toMatchObject({
      reason: 'method-unsupported',
    })
  })
})

test('the order of parameters, and a plus for a blank, do not matter', async () => {
  const wire = await readWire(await signV1(call, { ...options, method: 'GET' }))
  const query = wire.query.split('&').toReversed().join('&').replaceAll('%20', '+')
  expect(await verdictOf({ ...wire, query })).toMatchObject({ accepted: true, quirks: [] })
})

test('`any` looks at the form alone', async () => {
  const wire = await readWire(await signV1(call, { ...options, method: 'GET' }))
  const forged = { ...wire, query: `${wire.query}&B=1` }
  expect(await verifyV1(forged, { secretOf: 'any', at: AT })).toMatchObject({
    accepted: true,
    checked: 'form',
  })
})

test.for<readonly [string, object, object, RegExp]>([
  [
    'an unknown algorithm',
    {},
    { signatureMethod: 'HmacMD5' },
    /^signatureMethod: expected HmacSHA256 or HmacSHA1$/,
  ],
  ['another method', {}, { method: 'PUT' }, /^method: expected POST or GET$/],
  [
    'no secret',
    {},
    { credential: { secretId: 'AKID', secretKey: '' } },
    /^secretKey: expected text$/,
  ],
  [
    'a secret that is no text',
    {},
    { credential: { secretId: 'AKID', secretKey: {} } },
    /^secretKey: /,
  ],
  [
    'a secret with a line feed',
    {},
    { credential: { secretId: 'AKID', secretKey: 'a\n' } },
    /^secretKey: /,
  ],
  ['no credential', {}, { credential: undefined }, /^secretId: expected text$/],
  ['no endpoint', {}, { endpoint: undefined }, /^endpoint: expected https:/],
  ['milliseconds', {}, { timestamp: AT * 1000 }, /^timestamp: expected unix seconds$/],
  ['no number for a time', {}, { timestamp: Number.NaN }, /^timestamp: expected unix seconds$/],
  ['a negative nonce', {}, { nonce: -1.5 }, /^nonce: expected/],
  ['a nonce that is rounded', {}, { nonce: 2 ** 70 }, /^nonce: expected/],
  ['params as text', { params: 'A=1' }, {}, /^params: expected an object$/],
  [
    'a parameter named like a common one',
    { params: { Nonce: 1 } },
    {},
    /^params\.Nonce: expected another name/,
  ],
  ['a parameter named Signature', { params: { Signature: 'x' } }, {}, /^params\.Signature: /],
  ['no action', { action: undefined }, {}, /^action: expected text$/],
])('%s is a TypeError', async ([, more, otherwise, message]) => {
  // As a caller without types would.
  const signing = signV1({ ...call, ...more }, { ...options, ...otherwise })
  await expect(signing).rejects.toThrow(message)
})

test('nothing at all is a TypeError', async () => {
  await expect(signV1(undefined as never, undefined as never)).rejects.toThrow(/^action: expected/)
})

test('a part of a second is left out', async () => {
  const request = await signV1(call, { ...options, timestamp: AT + 0.5, method: 'GET' })
  expect(request.url).toContain(`Timestamp=${AT}&`)
})

test.for([
  ['a mark before the form', (text: string) => `\uFEFF${text}`],
  ['a question mark before the form', (text: string) => `?${text}`],
] as const)('%s is no part of a signed one', async ([, change]) => {
  const wire = await readWire(await signV1(call, options))
  const body = new TextEncoder().encode(change(new TextDecoder().decode(wire.body)))
  expect(await verdictOf({ ...wire, body })).toMatchObject({ accepted: false })
})

test('a text whose last ampersands were cut before it was signed is accepted, and said so', async () => {
  // As the official .NET SDK does; its last parameter is the last by name.
  const signed = await signV1({ ...call, params: { Zone: 'a' } }, { ...options, method: 'GET' })
  const wire = await readWire(signed)
  const verdict = await verdictOf({ ...wire, query: wire.query.replace('Zone=a', 'Zone=a%26%26') })
  expect(verdict).toMatchObject({ accepted: true, quirks: ['trailing-ampersands-cut'] })
})

describe('flatten', () => {
  test.for<readonly [string, object, readonly (readonly [string, string])[]]>([
    [
      'lists count from 0',
      { Ids: ['a', 'b'] },
      [
        ['Ids.0', 'a'],
        ['Ids.1', 'b'],
      ],
    ],
    [
      'objects nest by dots',
      { Filters: [{ Name: 'zone', Values: ['a'] }] },
      [
        ['Filters.0.Name', 'zone'],
        ['Filters.0.Values.0', 'a'],
      ],
    ],
    ['what is null is dropped', { A: null, B: undefined, C: [null, 'x'] }, [['C.1', 'x']]],
    ['what is empty vanishes', { A: [], B: {} }, []],
    ['an empty text stays', { A: '' }, [['A', '']]],
    [
      'booleans and numbers are text',
      { A: true, B: 1.5, C: 18446744073709551615n },
      [
        ['A', 'true'],
        ['B', '1.5'],
        ['C', '18446744073709551615'],
      ],
    ],
  ])('%s', ([, params, pairs]) => expect(flatten(params)).toEqual(pairs))
})

describe('unflatten', () => {
  test.for<readonly [string, [string, string][], object]>([
    [
      'indices in any order are a list',
      [
        ['Ids.1', 'b'],
        ['Ids.0', 'a'],
      ],
      { Ids: ['a', 'b'] },
    ],
    [
      'ten and more',
      Array.from({ length: 12 }, (_, at): [string, string] => [`Ids.${11 - at}`, `${11 - at}`]),
      { Ids: Array.from({ length: 12 }, (_, at) => `${at}`) },
    ],
    [
      'a gap is no list',
      [
        ['Ids.0', 'a'],
        ['Ids.2', 'c'],
      ],
      { Ids: { 0: 'a', 2: 'c' } },
    ],
    [
      'the later of two that clash is kept',
      [
        ['A', '1'],
        ['A.B', '2'],
      ],
      { A: { B: '2' } },
    ],
    [
      'a name of the prototype is a name',
      [['__proto__.polluted', 'yes']],
      JSON.parse('{"__proto__":{"polluted":"yes"}}'),
    ],
    [
      'a name too deep is taken as a whole',
      [[`${'a.'.repeat(5000)}b`, '1']],
      { [`${'a.'.repeat(5000)}b`]: '1' },
    ],
  ])('%s', ([, pairs, params]) => {
    expect(unflatten(pairs)).toEqual(params)
    expect({}).not.toHaveProperty('polluted')
  })
})
