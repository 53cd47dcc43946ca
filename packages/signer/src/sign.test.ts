import { describe, expect, test } from 'vitest'
import { ACCOUNT, hexOf, hmac, right, sha256, tc3Key } from '../test/naive-client.ts'
import type { CallInput, CallOptions } from './draft.ts'
import { readWire } from './read-wire.ts'
import { sign, type SignOptions } from './sign.ts'
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
    ['no endpoint', () => call, { endpoint: undefined }, /options\.endpoint/],
    ['an endpoint that is no URL', () => call, { endpoint: 'live.tencentcloudapi.com' }, /./],
    [
      'another method',
      () => new Request(endpoint, { method: 'PUT' }),
      {},
      /expected POST or GET, received PUT/,
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
    ['a bigint, which JSON has no way for', () => ({ ...call, params: { Id: 1n } }), {}, /BigInt/],
  ])('%s', async ([, inputOf, more, message]) => {
    const signing = Promise.resolve(inputOf()).then((input) => sign(input, { ...options, ...more }))
    await expect(signing).rejects.toThrow(TypeError)
    await expect(signing).rejects.toThrow(message)
  })
})

test('no error says the secret', async () => {
  const secretKey = 'verySecretText'
  const failing = [
    sign(call, { ...options, credential: { secretId: 'AKID', secretKey }, endpoint: 'none' }),
    sign(call, {
      ...options,
      credential: { secretId: 'AKID', secretKey },
      signedHeaders: ['nothing'],
    }),
  ]
  for (const { reason } of (await Promise.allSettled(failing)).filter(
    (end) => end.status === 'rejected',
  ))
    expect(`${reason}${reason.stack}${JSON.stringify(reason)}`).not.toContain(secretKey)
})
