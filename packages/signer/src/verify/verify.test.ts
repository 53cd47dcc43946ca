import { describe, expect, test } from 'vitest'
import { ACCOUNT, received, right, type Meant, type Sent } from '../../test/naive-client.ts'
import type { Reason } from './verdict.ts'
import { verify, type VerifyOptions } from './verify.ts'
import type { WireRequest } from '../wire.ts'

const SENT: Sent = {
  method: 'POST',
  host: 'live.tencentcloudapi.com',
  path: '/',
  query: '',
  contentType: 'application/json',
  body: '{"TaskId":"10000"}',
  timestamp: 1551113065,
}
const secretOf = (id: string) => (id === ACCOUNT.secretId ? ACCOUNT.secretKey : undefined)
const options: VerifyOptions = { secretOf, at: SENT.timestamp }

async function wireOf(sent: Partial<Sent> = {}, meant: Partial<Meant> = {}): Promise<WireRequest> {
  const whole = { ...SENT, ...sent }
  return received(whole, { ...(await right(whole)), ...meant })
}

type Change = (wire: WireRequest) => WireRequest
const header =
  (name: string, change: (value: string) => string | undefined): Change =>
  (wire) => {
    const headers = new Headers(wire.headers)
    const value = change(headers.get(name) ?? '')
    if (value === undefined) headers.delete(name)
    else headers.set(name, value)
    return { ...wire, headers }
  }
const without = (name: string): Change => header(name, () => undefined)
const authorization = (change: (value: string) => string): Change => header('authorization', change)

const REFUSED: readonly (readonly [string, string, Reason, string | undefined, Change])[] = [
  [
    'another method',
    'UnsupportedProtocol',
    'method-unsupported',
    'PUT',
    (wire) => ({ ...wire, method: 'PUT' }),
  ],
  ['no timestamp', 'MissingParameter', 'parameter-missing', 'Timestamp', without('x-tc-timestamp')],
  ['no action', 'MissingParameter', 'parameter-missing', 'Action', without('x-tc-action')],
  ['no version', 'MissingParameter', 'parameter-missing', 'Version', without('x-tc-version')],
  [
    '[signature.missing-authorization] no authorization',
    'MissingParameter',
    'parameter-missing',
    'Authorization',
    without('authorization'),
  ],
  [
    '[signature.timestamp-form] a timestamp that is no number',
    'InvalidParameter',
    'timestamp-malformed',
    'Timestamp',
    header('x-tc-timestamp', () => '1e9'),
  ],
  [
    'a timestamp in milliseconds',
    'InvalidParameter',
    'timestamp-malformed',
    'Timestamp',
    header('x-tc-timestamp', (value) => `${value}000`),
  ],
  [
    '[signature.skip] SKIP',
    'AuthFailure.InvalidAuthorization',
    'signature-skipped',
    'Authorization',
    authorization(() => 'SKIP'),
  ],
  [
    'another algorithm',
    'AuthFailure.InvalidAuthorization',
    'authorization-malformed',
    'Authorization',
    authorization((value) => value.replace('TC3', 'TC4')),
  ],
  [
    'no signature',
    'AuthFailure.InvalidAuthorization',
    'authorization-malformed',
    'Authorization',
    authorization((value) => value.replace(/, Signature=.*/, '')),
  ],
  [
    'two authorizations',
    'AuthFailure.InvalidAuthorization',
    'authorization-malformed',
    'Authorization',
    authorization((value) => `${value}, ${value}`),
  ],
  [
    'a scope of two parts',
    'AuthFailure.InvalidAuthorization',
    'credential-malformed',
    'Credential',
    authorization((value) => value.replace('/live', '')),
  ],
  [
    'another end of the scope',
    'AuthFailure.InvalidAuthorization',
    'credential-malformed',
    'Credential',
    authorization((value) => value.replace('tc3_request', 'aws4_request')),
  ],
  [
    'a date that is none',
    'AuthFailure.InvalidAuthorization',
    'credential-malformed',
    'Credential',
    authorization((value) => value.replace('2019-02-25', '20190225')),
  ],
  [
    '[signature.date-of-timestamp] a date of another day',
    'AuthFailure.InvalidAuthorization',
    'date-differs-from-timestamp',
    'Date',
    authorization((value) => value.replace('2019-02-25', '2019-02-26')),
  ],
  [
    'content-type not listed',
    'AuthFailure.InvalidAuthorization',
    'header-not-signed',
    'content-type',
    authorization((value) => value.replace('content-type;', '')),
  ],
  [
    'host not listed',
    'AuthFailure.InvalidAuthorization',
    'header-not-signed',
    'host',
    authorization((value) => value.replace(';host', '')),
  ],
  [
    '[signature.absent-header] a listed header that is not sent',
    'AuthFailure.InvalidAuthorization',
    'signed-header-absent',
    'x-tc-token',
    authorization((value) => value.replace(';host', ';host;x-tc-token')),
  ],
  [
    'a listed name that is no header name',
    'AuthFailure.InvalidAuthorization',
    'signed-header-absent',
    'a(b)',
    authorization((value) => value.replace(';host', ';host;a(b)')),
  ],
  [
    'content-type not sent',
    'AuthFailure.InvalidAuthorization',
    'signed-header-absent',
    'content-type',
    without('content-type'),
  ],
  [
    'an unknown SecretId',
    'AuthFailure.SecretIdNotFound',
    'secret-id-unknown',
    'AKIDOTHER',
    authorization((value) => value.replace('AKIDEXAMPLE', 'AKIDOTHER')),
  ],
  [
    '[signature.list-order] a list out of order',
    'AuthFailure.SignatureFailure',
    'signed-headers-not-canonical',
    'SignedHeaders',
    authorization((value) => value.replace('content-type;host', 'host;content-type')),
  ],
  [
    'a list in upper case',
    'AuthFailure.SignatureFailure',
    'signed-headers-not-canonical',
    'SignedHeaders',
    authorization((value) => value.replace('content-type;host', 'Content-Type;Host')),
  ],
  [
    'a name listed twice',
    'AuthFailure.SignatureFailure',
    'signed-headers-not-canonical',
    'SignedHeaders',
    authorization((value) => value.replace(';host', ';host;host')),
  ],
  [
    'another body',
    'AuthFailure.SignatureFailure',
    'signature-differs',
    'Signature',
    (wire) => ({ ...wire, body: new Uint8Array() }),
  ],
  [
    'an upper-case signature',
    'AuthFailure.SignatureFailure',
    'signature-differs',
    'Signature',
    authorization((value) => value.replace(/\w+$/, (hex) => hex.toUpperCase())),
  ],
  [
    'a signature cut short',
    'AuthFailure.SignatureFailure',
    'signature-differs',
    'Signature',
    authorization((value) => value.slice(0, -1)),
  ],
]

describe('a request is refused with the code of the service and the rule it breaks', () => {
  test.for(REFUSED)('%s', async ([, code, reason, name, change]) => {
    const verdict = await verify(change(await wireOf()), options)
    expect(verdict).toEqual({ accepted: false, code, reason, name })
  })
})

describe('[signature.tolerance] the clocks may differ by five minutes and no more', () => {
  test.for([
    [-300, undefined],
    [300, undefined],
    [300.5, 'timestamp-too-old'],
    [301, 'timestamp-too-old'],
    [-301, 'timestamp-too-new'],
  ] as const)('%d s', async ([offset, reason]) => {
    const verdict = await verify(await wireOf(), { secretOf, at: SENT.timestamp + offset })
    expect(verdict.accepted ? undefined : verdict.reason).toBe(reason)
    if (!verdict.accepted) expect(verdict.code).toBe('AuthFailure.SignatureExpire')
  })

  test('or by what is told', async () => {
    const verdict = await verify(await wireOf(), {
      secretOf,
      at: SENT.timestamp + 11,
      toleranceSeconds: 10,
    })
    expect(verdict).toMatchObject({ reason: 'timestamp-too-old' })
  })
})

test('[gateway.order.expiry-before-secret] an old request of nobody is expired first', async () => {
  const wire = authorization((value) => value.replace('AKIDEXAMPLE', 'AKIDOTHER'))(await wireOf())
  const verdict = await verify(wire, { secretOf, at: SENT.timestamp + 1000 })
  expect(verdict).toMatchObject({ code: 'AuthFailure.SignatureExpire' })
})

test('[gateway.order.timestamp-first] a bare request misses its timestamp first', async () => {
  const bare = { ...(await wireOf()), method: 'GET', headers: new Headers() }
  expect(await verify(bare, options)).toMatchObject({ code: 'MissingParameter', name: 'Timestamp' })
})

const signedWithAction = async (sent: Partial<Sent>, boundary: string, action: string) => {
  const { lines } = await right({ ...SENT, ...sent })
  const names = 'content-type;host;x-tc-action'
  const type = `content-type:multipart/form-data; ${boundary}`
  const headers = [type, lines[4] ?? '', `x-tc-action:${action}`, '', names]
  return wireOf(sent, {
    lines: [...lines.slice(0, 3), ...headers, lines[7] ?? ''],
    listedHeaders: names,
  })
}

test.for([
  ['a right signature takes one HMAC beside the three of the key', SENT.body, 4, true],
  ['a wrong one takes one for each different spelling', '{}', 4, false],
] as const)('%s', async ([, body, count, accepted]) => {
  let signed = 0
  const sign: SubtleCrypto['sign'] = (...given) => {
    signed += 1
    return crypto.subtle.sign(...given)
  }
  const subtle = new Proxy(crypto.subtle, {
    get: (target, name) =>
      name === 'sign' ? sign : (Reflect.get(target, name) as () => unknown).bind(target),
  })
  const wire = { ...(await wireOf()), body: new TextEncoder().encode(body) }
  expect(await verify(wire, { ...options, crypto: { subtle } })).toMatchObject({ accepted })
  expect(signed).toBe(count)
})

describe('what an official SDK does otherwise is accepted, and named', () => {
  const signedAs = (at: number, text: string) => async (sent: Partial<Sent>) => {
    const { lines } = await right({ ...SENT, ...sent })
    return wireOf(sent, { lines: lines.with(at, text) })
  }
  test.for([
    [
      'host-without-port',
      { host: 'live.tencentcloudapi.com:8443' },
      signedAs(4, 'host:live.tencentcloudapi.com'),
    ],
    [
      'verbatim-header-case',
      { contentType: 'multipart/form-data; boundary=AbC' },
      signedAs(3, 'content-type:multipart/form-data; boundary=AbC'),
    ],
    ...[
      ['boundary=AbC', 'deletelivepullstreamtask'],
      ['boundary=abc', 'DeleteLivePullStreamTask'],
    ].map(
      ([boundary = '', action = '']) =>
        [
          'verbatim-header-case',
          { contentType: 'multipart/form-data; boundary=AbC' },
          (sent: Partial<Sent>) => signedWithAction(sent, boundary, action),
        ] as const,
    ),
    ['service-not-product', {}, () => wireOf({}, { service: 'cvm', keyService: 'cvm' })],
    ['path-not-root', { path: '/v1' }, (sent: Partial<Sent>) => wireOf(sent)],
    [
      'unsigned-payload',
      {},
      async () => {
        const hash = '438d4109ef0d676b8c2c7ed13cdfcb418e494d53b843d4634ce3b1085f07bb96'
        const wire = await signedAs(7, hash)({})
        return header('x-tc-content-sha256', () => 'UNSIGNED-PAYLOAD')(wire)
      },
    ],
    [
      'authorization-spacing',
      {},
      async () => authorization((value) => value.replaceAll(', ', ','))(await wireOf()),
    ],
  ] as const)('%s', async ([quirk, sent, wireBy]) => {
    expect(await verify(await wireBy(sent), options)).toMatchObject({
      accepted: true,
      quirks: [quirk],
    })
  })
})

test('[signature.get-body] the body of a GET is not signed', async () => {
  const sent = {
    method: 'GET',
    query: 'A=1',
    contentType: 'application/x-www-form-urlencoded',
    body: '',
  }
  const wire = { ...(await wireOf(sent)), body: new Uint8Array([1]) }
  expect(await verify(wire, options)).toMatchObject({ accepted: true, quirks: [] })
})

test('`any` looks at the form alone', async () => {
  const wire = await wireOf()
  const forged = { ...wire, body: new Uint8Array([1]) }
  expect(await verify(forged, { ...options, secretOf: 'any' })).toMatchObject({
    accepted: true,
    checked: 'form',
  })
  const bad = without('authorization')(wire)
  expect(await verify(bad, { ...options, secretOf: 'any' })).toMatchObject({ accepted: false })
})

test('an empty secret is no account', async () => {
  const verdict = await verify(await wireOf(), { ...options, secretOf: () => '' })
  expect(verdict).toMatchObject({ reason: 'secret-id-unknown' })
})

// A plain object as the look-up answers these with functions, whose text is known to all.
test.for(['constructor', 'toString', '__proto__', 'valueOf'])(
  '%s is no account of a plain object',
  async (secretId) => {
    const accounts: Record<string, string> = { [ACCOUNT.secretId]: ACCOUNT.secretKey }
    // Joined with a text, a function is its source.
    const secretKey = accounts[secretId] ?? ''
    const signed = await wireOf({}, { secretKey })
    const wire = authorization((value) => value.replace('AKIDEXAMPLE', secretId))(signed)
    const verdict = await verify(wire, { ...options, secretOf: (id) => accounts[id] })
    expect(verdict).toMatchObject({ accepted: false, reason: 'secret-id-unknown' })
  },
)

test('no verdict holds a secret or the right signature', async () => {
  const right64 =
    /Signature=(\w+)/.exec((await wireOf()).headers.get('authorization') ?? '')?.[1] ?? '-'
  const verdict = await verify({ ...(await wireOf()), body: new Uint8Array() }, options)
  expect(JSON.stringify(verdict)).not.toContain(ACCOUNT.secretKey)
  expect(JSON.stringify(verdict)).not.toContain(right64)
})
