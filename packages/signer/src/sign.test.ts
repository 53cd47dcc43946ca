import { describe, expect, test } from 'vitest'
import { ACCOUNT, hexOf, hmac, right, sha256, tc3Key } from '../test/naive-client.ts'
import { authorization, type AuthorizationInput } from './authorization.ts'
import { readWire } from './read-wire.ts'
import type { CallInput, CallOptions } from './request-of.ts'
import { sign, type SignOptions } from './sign.ts'
import { signV1 } from './v1/index.ts'
import { verify } from './verify/verify.ts'

const endpoint = 'https://live.tencentcloudapi.com'
const timestamp = 1551113065
const options = { credential: ACCOUNT, endpoint, timestamp } as const
const call = {
  action: 'DeleteLivePullStreamTask',
  version: '2018-08-01',
  region: 'ap-guangzhou',
  params: { TaskId: '10000', Operator: 'zhangsan' },
} as const
const secretOf = (id: string) => (id === ACCOUNT.secretId ? ACCOUNT.secretKey : undefined)
const verdictOf = async (request: Request) =>
  verify(await readWire(request.clone()), { secretOf, at: timestamp })

const JSON_BODY = '{"TaskId":"10000","Operator":"zhangsan"}'
const bytes = new Uint8Array([0, 255, 13, 10, 45, 45])
const streamOf = (...chunks: readonly string[]) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
const formOf = (entries: Readonly<Record<string, string | Blob>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.append(name, value)
  return form
}

interface Form {
  readonly input: CallInput | Request
  readonly with?: CallOptions & Partial<SignOptions>
  readonly contentType: string | RegExp
  readonly body?: string
}
const post = (body: BodyInit | null, headers: Readonly<Record<string, string>> = {}) =>
  new Request(endpoint, {
    method: 'POST',
    body,
    headers: { 'x-tc-action': 'A', 'x-tc-version': 'V', ...headers },
  })

const FORMS: readonly (readonly [string, Form])[] = [
  ['a call, POST', { input: call, contentType: 'application/json', body: JSON_BODY }],
  [
    'a call, GET',
    {
      input: call,
      with: { method: 'GET' },
      contentType: 'application/x-www-form-urlencoded',
      body: '',
    },
  ],
  [
    'a call without parameters',
    { input: { action: 'A', version: 'V' }, contentType: 'application/json', body: '{}' },
  ],
  [
    'a call whose parameters are JSON text',
    {
      input: { ...call, params: '{"Id": 18446744073709551615}' },
      contentType: 'application/json',
      body: '{"Id": 18446744073709551615}',
    },
  ],
  [
    'a call whose parameters are an empty text',
    { input: { ...call, params: '' }, contentType: 'application/json', body: '' },
  ],
  [
    'a call whose parameters are a form',
    {
      input: { ...call, params: formOf({ Name: 'demo', File: new Blob([bytes]) }) },
      contentType: /^multipart\/form-data; boundary=[^A-Z]+$/,
    },
  ],
  [
    'a call whose parameters are bytes',
    { input: { ...call, params: bytes }, contentType: 'application/octet-stream' },
  ],
  [
    'a call whose parameters are no bytes',
    {
      input: { ...call, params: new Uint8Array() },
      contentType: 'application/octet-stream',
      body: '',
    },
  ],
  [
    'a call whose parameters are a Blob with a type',
    {
      input: { ...call, params: new Blob(['{}'], { type: 'application/json' }) },
      contentType: 'application/json',
      body: '{}',
    },
  ],
  [
    'a call whose parameters are a stream',
    {
      input: { ...call, params: streamOf('a', 'b') },
      contentType: 'application/octet-stream',
      body: 'ab',
    },
  ],
  [
    'a call with a content type of its own',
    {
      input: { ...call, headers: { 'Content-Type': 'Application/JSON; Charset=UTF-8' } },
      contentType: 'application/json; charset=utf-8',
      body: JSON_BODY,
    },
  ],
  [
    'a request with a text',
    { input: post(JSON_BODY), contentType: 'application/json', body: JSON_BODY },
  ],
  [
    'a request with bytes',
    {
      input: post(bytes, { 'content-type': 'application/octet-stream' }),
      contentType: 'application/octet-stream',
    },
  ],
  [
    'a request with a form',
    {
      input: post(formOf({ Name: 'demo' })),
      contentType: /^multipart\/form-data; boundary=[^A-Z]+$/,
    },
  ],
  [
    'a request with a mixed-case boundary',
    {
      input: post(
        '--AbC\r\nContent-Disposition: form-data; name="N"\r\n\r\n--AbC in a text\r\n--AbC--\r\n',
        { 'content-type': 'multipart/form-data; boundary=AbC' },
      ),
      contentType: 'multipart/form-data; boundary=abc',
      body: '--abc\r\nContent-Disposition: form-data; name="N"\r\n\r\n--abc in a text\r\n--abc--\r\n',
    },
  ],
  ['a request without a body', { input: post(null), contentType: 'application/json', body: '' }],
  [
    'a request with a charset',
    {
      input: post('{}', { 'content-type': 'application/json; charset=utf-8' }),
      contentType: 'application/json; charset=utf-8',
      body: '{}',
    },
  ],
  [
    'a GET request',
    {
      input: new Request(`${endpoint}/?b=2&a=it's`, {
        headers: { 'x-tc-action': 'A', 'x-tc-version': 'V' },
      }),
      contentType: 'application/x-www-form-urlencoded',
    },
  ],
  [
    'a host with a port',
    { input: call, with: { endpoint: 'http://localhost:8787' }, contentType: 'application/json' },
  ],
  [
    'a path',
    { input: call, with: { endpoint: `${endpoint}/v1/api` }, contentType: 'application/json' },
  ],
  [
    'an unsigned payload',
    {
      input: call,
      with: { unsignedPayload: true },
      contentType: 'application/json',
      body: JSON_BODY,
    },
  ],
  [
    'a token',
    {
      input: call,
      with: { credential: { ...ACCOUNT, token: 'TOKEN' } },
      contentType: 'application/json',
    },
  ],
  [
    'more signed headers',
    {
      input: call,
      with: { signedHeaders: ['X-TC-Action', 'x-tc-region'] },
      contentType: 'application/json',
    },
  ],
]

describe('every form that is signed is accepted without a quirk of the signer', () => {
  test.for(FORMS)('%s', async ([, { input, with: more, contentType, body }]) => {
    const request = await sign(input, { ...options, ...more })
    expect(request.headers.get('content-type')).toMatch(contentType)
    if (body !== undefined) expect(await request.clone().text()).toBe(body)
    const verdict = await verdictOf(request)
    expect(verdict).toMatchObject({ accepted: true, checked: 'signature' })
    const signers = verdict.accepted ? verdict.quirks : []
    expect(signers).not.toContain('verbatim-header-case')
    expect(signers).not.toContain('host-without-port')
  })
})

test('a text that looks like a boundary inside a line stays as it is', async () => {
  const body = '--AbC\r\nContent-Disposition: form-data; name="N"\r\n\r\nx--AbC\r\n--AbC--\r\n'
  const request = await sign(
    post(body, { 'content-type': 'multipart/form-data; boundary=AbC' }),
    options,
  )
  expect(await request.text()).toBe(
    '--abc\r\nContent-Disposition: form-data; name="N"\r\n\r\nx--AbC\r\n--abc--\r\n',
  )
})

test('the bytes of a form survive its new boundary', async () => {
  const every = Uint8Array.from({ length: 256 }, (_, at) => at)
  const form = formOf({ File: new Blob([every]) })
  const request = await sign({ ...call, params: form }, options)
  const sent = await request.clone().formData()
  const file = sent.get('File')
  expect(file instanceof Blob && new Uint8Array(await file.arrayBuffer())).toEqual(every)
})

test('the common parameters are headers', async () => {
  const { headers } = await sign(call, { ...options, credential: { ...ACCOUNT, token: 'TOKEN' } })
  expect(Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-tc-')))).toEqual({
    'x-tc-action': call.action,
    'x-tc-region': call.region,
    'x-tc-timestamp': '1551113065',
    'x-tc-token': 'TOKEN',
    'x-tc-version': call.version,
  })
})

test('a GET has its parameters in the query, encoded so that no URL parser rewrites them', async () => {
  const params = {
    Name: "it's a (test)*!~",
    Filters: [{ Name: 'zone', Values: ['a', 'b'] }],
    No: null,
    On: true,
  }
  const { url } = await sign({ ...call, params }, { ...options, method: 'GET' })
  expect(url).toBe(
    `${endpoint}/?Name=it%27s%20a%20%28test%29*%21%7E&Filters.0.Name=zone&Filters.0.Values.0=a&Filters.0.Values.1=b&On=true`,
  )
  expect(new URL(url).href).toBe(url)
})

test('via sends to a relay what is signed for the service', async () => {
  const request = await sign(call, {
    ...options,
    method: 'GET',
    via: 'http://localhost:5173/tencent',
  })
  expect(request.url).toBe(
    'http://localhost:5173/tencent/live.tencentcloudapi.com/?TaskId=10000&Operator=zhangsan',
  )
  const wire = await readWire(request, { host: 'live.tencentcloudapi.com' })
  expect(await verify(wire, { secretOf, at: timestamp })).toMatchObject({ accepted: true })
})

test('of a time with fractions the whole seconds are signed and sent', async () => {
  const request = await sign(call, { ...options, timestamp: timestamp + 0.999 })
  expect(request.headers.get('x-tc-timestamp')).toBe(`${timestamp}`)
  expect(await verdictOf(request)).toMatchObject({ accepted: true })
})

test('an abort signal goes on', async () => {
  const controller = new AbortController()
  const input = new Request(endpoint, {
    method: 'POST',
    body: '{}',
    signal: controller.signal,
    headers: { 'x-tc-action': 'A', 'x-tc-version': 'V' },
  })
  const request = await sign(input, options)
  controller.abort()
  expect(request.signal.aborted).toBe(true)
})

test('an unsigned payload may change', async () => {
  const request = await sign(call, { ...options, unsignedPayload: true })
  expect(request.headers.get('x-tc-content-sha256')).toBe('UNSIGNED-PAYLOAD')
  const wire = await readWire(request, { body: new Uint8Array([1]) })
  expect(await verify(wire, { secretOf, at: timestamp })).toMatchObject({
    accepted: true,
    quirks: ['unsigned-payload'],
  })
})

test('the signature is that of lines put together by hand', async () => {
  const { headers } = await sign(call, options)
  const canonical = [
    'POST',
    '/',
    '',
    'content-type:application/json',
    'host:live.tencentcloudapi.com',
    '',
    'content-type;host',
    await sha256(JSON_BODY),
  ]
  const text = [
    'TC3-HMAC-SHA256',
    timestamp,
    '2019-02-25/live/tc3_request',
    await sha256(canonical.join('\n')),
  ].join('\n')
  const sent = {
    method: 'POST',
    host: 'live.tencentcloudapi.com',
    path: '/',
    query: '',
    contentType: 'application/json',
    body: JSON_BODY,
    timestamp,
  }
  const signature = hexOf(await hmac(await tc3Key(await right(sent)), text))
  expect(headers.get('authorization')).toBe(
    `TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2019-02-25/live/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
  )
})

describe('wrong use is a TypeError that says what to pass', () => {
  const consumed = async () => {
    const request = post('{}')
    await request.text()
    return request
  }
  test.for<
    readonly [string, () => Promise<Request> | Request | CallInput, Partial<SignOptions>, RegExp]
  >([
    ['a consumed body', consumed, {}, /clone/],
    ['no endpoint', () => call, { endpoint: undefined }, /endpoint/],
    [
      'an endpoint that is no URL',
      () => call,
      { endpoint: 'live.tencentcloudapi.com' },
      /endpoint.*https/,
    ],
    [
      'another method',
      () => new Request(endpoint, { method: 'PUT' }),
      {},
      /method: expected POST or GET/,
    ],
    ['no secret', () => call, { credential: { secretId: 'AKID', secretKey: '' } }, /secretKey/],
    [
      'a header to sign that is not there',
      () => call,
      { signedHeaders: ['x-tc-token'] },
      /x-tc-token/,
    ],
    [
      'a part that holds the boundary in lower case',
      () =>
        post('--AbC\r\n\r\n--abc\r\n--AbC--', {
          'content-type': 'multipart/form-data; boundary=AbC',
        }),
      {},
      /boundary/,
    ],
  ])('%s', async ([, inputOf, more, message]) => {
    const signing = Promise.resolve(inputOf()).then((input) => sign(input, { ...options, ...more }))
    await expect(signing).rejects.toThrow(TypeError)
    await expect(signing).rejects.toThrow(message)
  })
})

// As a caller without types may write it.
const untyped = (value: unknown): never => value as never

describe('what no client can mean is a TypeError that names the member', () => {
  const circular: Record<string, unknown> = {}
  circular['Self'] = circular
  const key = (more: object) => ({ credential: untyped({ ...ACCOUNT, ...more }) })
  const params = (value: unknown) => untyped({ ...call, params: value })
  test.for<readonly [string, unknown, object, RegExp]>([
    ['nothing', undefined, {}, /^action: expected/],
    ['an address alone', endpoint, {}, /^action: expected/],
    ['no action', { version: 'V', params: {} }, {}, /^action: expected/],
    ['no version', { action: 'A' }, {}, /^version: expected/],
    ['no credential', call, { credential: undefined }, /^secretId: expected/],
    ['no SecretId', call, key({ secretId: undefined }), /^secretId: expected/],
    ['a SecretId of two lines', call, key({ secretId: 'AK\nID' }), /^secretId: expected/],
    ['a secret that is no text', call, key({ secretKey: {} }), /^secretKey: expected/],
    ['a secret with a line feed behind', call, key({ secretKey: 'key\n' }), /^secretKey: expected/],
    ['a token of two lines', call, key({ token: 'tok\nen' }), /^token: expected/],
    ['milliseconds', call, { timestamp: 1551113065000 }, /^timestamp: expected unix seconds/],
    ['no number as the time', call, { timestamp: Number.NaN }, /^timestamp: expected unix seconds/],
    ['a user in the address', call, { endpoint: 'https://me:pass@a.b' }, /^endpoint: expected/],
    ['a Map, POST', params(new Map()), {}, /^params: .*Map/],
    ['a promise, POST', params(Promise.resolve()), {}, /^params: .*Promise/],
    ['a form of v1, POST', params(new URLSearchParams('A=1')), {}, /^params: .*URLSearchParams/],
    ['a form, GET', params(new FormData()), { method: 'GET' }, /^params: .*FormData/],
    ['a form of v1, GET', params(new URLSearchParams()), { method: 'GET' }, /^params: .*URLSearch/],
    ['bytes, GET', params(bytes), { method: 'GET' }, /^params: .*Uint8Array/],
    ['a Date inside, GET', params({ At: new Date(0) }), { method: 'GET' }, /^params: .*Date/],
    ['a Date inside, POST', params({ At: new Date(0) }), {}, /^params: .*Date/],
    ['a Map inside, POST', params({ In: [new Map()] }), {}, /^params: .*Map/],
    ['a circle, GET', params(circular), { method: 'GET' }, /circular|cyclic/i],
    ['a circle, POST', params(circular), {}, /circular|cyclic/i],
  ])('%s', async ([, input, more, message]) => {
    const signing = sign(untyped(input), { ...options, ...more })
    await expect(signing).rejects.toThrow(TypeError)
    await expect(signing).rejects.toThrow(message)
  })

  test('no options', async () => {
    await expect(sign(call, untyped(undefined))).rejects.toThrow(/^endpoint: expected/)
    await expect(sign(post('{}'), untyped(undefined))).rejects.toThrow(/^secretId: expected/)
  })
})

test.for(['POST', 'GET'] as const)('a bigint is a number in a %s', async (method) => {
  const params = { Id: 18446744073709551615n, In: [-9007199254740993n], Text: '{"":"1"}' }
  const request = await sign({ ...call, params }, { ...options, method })
  const said =
    method === 'POST'
      ? await request.clone().text()
      : decodeURIComponent(new URL(request.url).search)
  expect(said).toBe(
    method === 'POST'
      ? '{"Id":18446744073709551615,"In":[-9007199254740993],"Text":"{\\"\\":\\"1\\"}"}'
      : '?Id=18446744073709551615&In.0=-9007199254740993&Text={"":"1"}',
  )
  expect(await verdictOf(request)).toMatchObject({ accepted: true, quirks: [] })
})

test('a bigint is a number where a program lends it a toJSON', async () => {
  Object.assign(BigInt.prototype, { toJSON: () => 'text' })
  const request = await sign({ ...call, params: { Id: 1n } }, options)
  Reflect.deleteProperty(BigInt.prototype, 'toJSON')
  expect(await request.text()).toBe('{"Id":1}')
})

test('a slash behind via is none of the path', async () => {
  const { url } = await sign(call, { ...options, via: 'http://localhost:5173/tencent/' })
  expect(url).toBe('http://localhost:5173/tencent/live.tencentcloudapi.com/')
})

test('what fetch is told by a Request stays told', async () => {
  const told = { redirect: 'error', credentials: 'omit', cache: 'no-store' } as const
  const headers = { 'x-tc-action': 'A', 'x-tc-version': 'V' }
  const input = new Request(endpoint, { method: 'POST', body: '{}', headers, ...told })
  const request = await sign(input, options)
  expect(request).toMatchObject(told)
  expect(await request.text()).toBe('{}')
})

test("the host that is signed is the URL's, which fetch sends", async () => {
  const request = await sign(post('{}', { host: 'elsewhere.example' }), options)
  expect(request.headers.has('host')).toBe(false)
  expect(await verdictOf(request)).toMatchObject({ accepted: true })
})

test.for([
  ['host', ['Host'], 'content-type;host'],
  ['one name alone', 'x-tc-action', 'content-type;host;x-tc-action'],
] as const)('headers to sign: %s', async ([, signedHeaders, listed]) => {
  const request = await sign(call, { ...options, signedHeaders })
  expect(request.headers.get('authorization')).toContain(`SignedHeaders=${listed},`)
  expect(await verdictOf(request)).toMatchObject({ accepted: true })
})

test('no error says a secret', async () => {
  const secret = 'verySecretText'
  const broken = `${secret}\nbehind`
  const failing = [
    sign(call, {
      ...options,
      credential: { secretId: 'AKID', secretKey: secret },
      endpoint: 'none',
    }),
    sign(call, {
      ...options,
      credential: { secretId: 'AKID', secretKey: secret },
      signedHeaders: 'nothing',
    }),
    sign(call, { ...options, credential: { ...ACCOUNT, secretId: broken } }),
    sign(call, { ...options, credential: { ...ACCOUNT, secretKey: broken } }),
    sign(call, { ...options, credential: { ...ACCOUNT, token: broken } }),
    sign(call, { ...options, endpoint: `https://me:${secret}@live.tencentcloudapi.com` }),
    sign(call, { ...options, endpoint: `https://me:${secret}\\@live.tencentcloudapi.com` }),
    sign({ ...call, headers: { 'X-TC-Token': broken } }, options),
    sign(call, { ...options, credential: { ...ACCOUNT, secretKey: secret }, service: 'a\nb' }),
    signV1(call, { ...options, endpoint: `https://me:${secret}@cvm.tencentcloudapi.com` }),
    signV1(call, { ...options, credential: { ...ACCOUNT, secretKey: broken } }),
    signV1(call, { ...options, credential: { ...ACCOUNT, token: broken } }),
    authorization({ host: 'a.b', timestamp }, { secretId: broken, secretKey: secret }),
  ]
  for (const end of await Promise.allSettled(failing)) {
    const { status, reason } = end as PromiseRejectedResult
    expect(status).toBe('rejected')
    expect(`${reason}${reason.stack}${JSON.stringify(reason)}`).not.toContain(secret)
  }
})

test('no error says an Authorization value', async () => {
  const failing = sign(call, { ...options, service: 'a\nb' })
  await expect(failing).rejects.toThrow(/^service: expected text$/)
})

test('a call that names its action in the headers too is called by its own', async () => {
  const request = await sign({ ...call, headers: { 'X-TC-Action': 'Other' } }, options)
  expect(request.headers.get('x-tc-action')).toBe(call.action)
})

test.for([
  ['of no type, as an octet-stream', new Blob(['abc']), 'application/octet-stream'],
  ['of a type, under that', new Blob(['{}'], { type: 'application/json' }), 'application/json'],
] as const)('a Blob is sent: %s', async ([, params, contentType]) => {
  const request = await sign({ ...call, params }, options)
  expect(request.headers.get('content-type')).toBe(contentType)
})

test('bytes under a content type of the caller keep it', async () => {
  const headers = { 'Content-Type': 'application/json' }
  const request = await sign({ ...call, params: bytes, headers }, options)
  expect(request.headers.get('content-type')).toBe('application/json')
})

test.for([
  ['not a number', { Limit: Number.NaN }],
  ['beyond all numbers', { Limits: [Infinity] }],
] as const)('a number that is %s is a TypeError', async ([, params]) => {
  await expect(sign({ ...call, params }, options)).rejects.toThrow(/^params: expected JSON/)
})

test('no params at all are none', async () => {
  const request = await sign({ ...call, params: null as never }, options)
  expect(await request.text()).toBe('{}')
})

test.for([
  ['in capitals', 'HTTPS://LIVE.tencentcloudapi.com'],
  ['with an at sign in its query', 'https://live.tencentcloudapi.com/?a=b@c'],
] as const)('an address %s is one', async ([, address]) => {
  const request = await sign(call, { ...options, endpoint: address })
  expect(new URL(request.url).host).toBe('live.tencentcloudapi.com')
  expect(await verdictOf(request)).toMatchObject({ accepted: true })
})

test.for([
  ['/t$$t', 'https://page.example/t$$t/live.tencentcloudapi.com/'],
  ['/t/', 'https://page.example/t/live.tencentcloudapi.com/'],
] as const)('a relay at %s is sent to', async ([path, address]) => {
  const request = await sign(call, { ...options, via: `https://page.example${path}` })
  expect(request.url).toBe(address)
})

test.for<readonly [string, Partial<AuthorizationInput>, RegExp]>([
  ['another method', { method: 'PUT' as never }, /^method: expected POST or GET/],
  ['a method that every object has', { method: 'toString' as never }, /^method: expected/],
  ['no host', { host: '' }, /^host: expected that of the URL/],
  ['a header name in capitals', { headers: { 'X-TC-Action': 'A' } as never }, /^headers: expected/],
])('authorization of %s is a TypeError', async ([, input, message]) => {
  const given = { host: 'live.tencentcloudapi.com', timestamp, ...input }
  await expect(authorization(given, ACCOUNT)).rejects.toThrow(message)
})

test('authorization without a credential is a TypeError', async () => {
  const signing = authorization({ host: 'a.b', timestamp }, undefined as never)
  await expect(signing).rejects.toThrow(/^credential: expected a secretKey/)
})
