import { live } from '@tc3/schemas/live/2018-08-01/intl'
import { readWire, sign, type RawParts } from '@tc3/signer'
import { signV1 } from '@tc3/signer/v1'
import { compile, parseSpec } from '@tc3/spec'
import { describe, expect, test } from 'vitest'
import { accountsOf } from './account.ts'
import { createCatalog } from './catalog.ts'
import { judge, type JudgeOptions } from './judge.ts'

const NOON = Date.UTC(2026, 10, 24, 12)
const timestamp = NOON / 1000
const KNOWN = { secretId: 'AKIDforms', secretKey: 'forms-secret' }

const param = (type: unknown) => ({ type, required: false, summary: 'A parameter.' })

/** A service with what the live service has not: bytes, parts, an octet-stream, nested lists, an action without a signature. */
const box = compile(
  parseSpec({
    service: 'box',
    version: '2020-01-01',
    edition: 'intl',
    hosts: ['box.tencentcloudapi.com'],
    regions: [],
    actions: {
      Upload: {
        summary: 'Takes a file.',
        region: 'none',
        contentTypes: ['multipart/form-data'],
        params: {
          File: param('binary'),
          Name: param('string'),
          Size: param('int64'),
          Tags: param({ list: 'string' }),
        },
        returns: {},
        errors: [],
        examples: [],
      },
      Stream: {
        summary: 'Takes a stream.',
        region: 'none',
        contentTypes: ['application/octet-stream'],
        params: { TopicId: param('string'), Shards: param('int64') },
        returns: {},
        errors: [],
        examples: [],
      },
      Search: {
        summary: 'Takes filters.',
        region: 'none',
        params: {
          Filters: param({ list: { object: 'Filter' } }),
          Limit: param('int64'),
          Deep: param('bool'),
        },
        returns: {},
        errors: [],
        examples: [],
      },
      Retired: {
        summary: 'Is out of service.',
        status: 'offline',
        region: 'none',
        params: {},
        returns: {},
        errors: [],
        examples: [],
      },
      Vouch: {
        summary: 'Takes what has the name of a common parameter.',
        region: 'none',
        params: { Nonce: param('string') },
        returns: {},
        errors: [],
        examples: [],
      },
    },
    objects: { Filter: { Name: param('string'), Values: param({ list: 'string' }) } },
    errors: {},
  }),
)

const options: JudgeOptions = {
  accounts: accountsOf([KNOWN]),
  catalog: createCatalog([box, live]),
  at: NOON,
}

const judged = async (request: Request, raw: RawParts = {}, how: Partial<JudgeOptions> = {}) =>
  judge(await readWire(request, raw), { ...options, ...how })

const endpoint = 'https://box.tencentcloudapi.com'
const box3 = (action: string, params: object) =>
  sign({ action, version: '2020-01-01', params }, { credential: KNOWN, endpoint, timestamp })

const FILTERS = {
  Filters: [{ Name: 'zone', Values: ['a&b', ''] }, { Name: '名 ~*' }],
  Limit: 20,
  Deep: true,
}

test('an action that is out of service is named', async () => {
  expect((await judged(await box3('Retired', {}))).findings).toMatchObject([
    {
      code: 'ActionOffline',
      message: 'The request action=`Retired` is offline and can no longer be called.',
    },
  ])
})

describe('signature v1', () => {
  test.for([
    ['GET', 'HmacSHA1', 'v1-get'],
    ['GET', 'HmacSHA256', 'v1-get'],
    ['POST', 'HmacSHA1', 'v1-post-form'],
    ['POST', 'HmacSHA256', 'v1-post-form'],
  ] as const)('%s with %s is read by declared types', async ([method, signatureMethod, form]) => {
    const call = { action: 'Search', version: '2020-01-01', params: FILTERS }
    const request = await signV1(call, {
      credential: KNOWN,
      endpoint,
      method,
      signatureMethod,
      timestamp,
      nonce: 11886,
    })
    const { call: read, params, findings } = await judged(request)
    expect(findings).toEqual([])
    expect(read.form).toBe(form)
    expect(params).toEqual(FILTERS)
  })

  test('a form is read as one even where its label says JSON [v1.form-labelled-json]', async () => {
    const call = { action: 'Search', version: '2020-01-01', params: FILTERS }
    const signed = await signV1(call, {
      credential: KNOWN,
      endpoint,
      method: 'POST',
      timestamp,
      nonce: 11886,
    })
    const body = await signed.text()
    const headers = { 'Content-Type': 'application/json' }
    const { call: read, findings } = await judged(
      new Request(endpoint, { method: 'POST', headers, body }),
    )
    expect(findings).toEqual([])
    expect(read.form).toBe('v1-post-form')
  })

  test('what is missing is named in the order of the gateway', async () => {
    const { findings } = await judged(new Request(`${endpoint}/?Timestamp=1&Limit=1`))
    expect(findings.map(({ path }) => path)).toEqual([
      'Action',
      'Version',
      'Nonce',
      'SecretId',
      'Signature',
    ])
  })

  const PAIRS = `Version=2020-01-01&Timestamp=${timestamp}&Nonce=1&SecretId=AKID&Signature=x`
  const posted = async (body: string) =>
    judged(
      new Request(endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new TextEncoder().encode(body),
      }),
      {},
      { accounts: 'any' },
    )

  test('of two values under one name the later counts, in all its readings [query.later-counts]', async () => {
    const body = `Action=Fly&Timestamp=&${PAIRS}&Action=Search&Limit=1&Limit=2`
    const { findings, params } = await posted(body)
    expect(findings.filter(({ severity }) => severity === 'refusal')).toEqual([])
    expect(params).toEqual({ Limit: 2 })
  })

  test.for(['?', '\uFEFF'])(
    '%j in front belongs to the first name, as it does in what was signed',
    async (mark) => {
      expect((await posted(`${mark}Limit=1&Action=Search&${PAIRS}`)).findings[0]).toMatchObject({
        code: 'UnknownParameter',
        path: `${mark}Limit`,
      })
      expect((await posted(`${mark}Action=Search&${PAIRS}`)).findings[0]).toMatchObject({
        code: 'MissingParameter',
        path: 'Action',
      })
    },
  )

  test('a nonce that is no number is refused', async () => {
    const query = 'Action=Search&Version=2020-01-01&Timestamp=1&Nonce=x&SecretId=a&Signature=b'
    expect((await judged(new Request(`${endpoint}/?${query}`))).findings).toMatchObject([
      { message: 'Parameter `Nonce` type error.', path: 'Nonce' },
    ])
  })

  test.for(['v1', 'any'])(
    'a body over 1 MB is answered as a wrong signature, in words of its own, and not read on: %s [size.v1-body] [size.alone]',
    async (mode) => {
      const request = new Request(endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        // Cut before its signature, as a server hands it in that reads no further.
        body: `Action=Search&Padding=${'x'.repeat(1024 * 1024)}&Time`,
      })
      const accounts = mode === 'any' ? mode : options.accounts
      const { findings } = await judged(request, {}, { accounts })
      expect(findings.filter(({ severity }) => severity === 'refusal')).toMatchObject([
        {
          code: 'AuthFailure.SignatureFailure',
          message: expect.stringContaining('because of exceeding request size limit'),
        },
      ])
      const notes = findings.filter(({ severity }) => severity === 'note')
      expect(notes).toHaveLength(mode === 'any' ? 1 : 0)
    },
  )
})

describe('headers of signature v3', () => {
  const FORM = 'application/x-www-form-urlencoded'
  const labelled = async (type: string) => {
    const request = new Request(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': type, 'X-TC-Action': 'Search', 'X-TC-Version': '2020-01-01' },
      body: '{"Limit":1}',
    })
    return judged(await sign(request, { credential: KNOWN, timestamp }))
  }

  test('beside a body that is labelled as a form: its type is what is wrong [protocol.v3-form]', async () => {
    expect((await labelled(FORM)).findings).toMatchObject([
      {
        code: 'UnsupportedProtocol',
        message: `this action does not support Content-Type=\`${FORM}\``,
      },
    ])
  })

  test('beside a signed form leave it one', async () => {
    const call = { action: 'Search', version: '2020-01-01', params: FILTERS }
    const signed = await signV1(call, { credential: KNOWN, endpoint, timestamp })
    signed.headers.set('X-TC-Action', 'Search')
    const { call: read, findings } = await judged(signed)
    expect(read.form).toBe('v1-post-form')
    expect(findings).toEqual([])
  })

  test.for(['X-TC-Timestamp', 'X-TC-Version', 'X-TC-Action', 'Authorization'])(
    'one of them is enough to miss the others there: %s',
    async (name) => {
      const request = new Request(endpoint, { headers: { [name]: '1' } })
      expect((await judged(request)).call.form).toBe('v3-get')
    },
  )

  test('a long one that says the same again and again is read in no time', async () => {
    const headers = {
      Authorization: 'Credential=a;'.repeat(200_000),
      'X-TC-Action': 'Search',
    }
    const { findings } = await judged(new Request(endpoint, { headers }))
    expect(findings[0]).toMatchObject({ path: 'Timestamp' })
  })
})

describe('multipart', () => {
  test('bytes come as Base64, texts as texts or what they stand for, JSON as it says', async () => {
    const form = new FormData()
    form.append('File', new Blob([new Uint8Array([0, 255, 13, 10])]), 'a.bin')
    form.append('Name', '名字')
    form.append('Size', '4')
    form.append('Tags', new Blob(['["a","b"]'], { type: 'application/json' }))
    const { call, params, findings } = await judged(await box3('Upload', form))
    expect(findings).toEqual([])
    expect(call.form).toBe('v3-post-multipart')
    expect(params).toEqual({ File: 'AP8NCg==', Name: '名字', Size: 4, Tags: ['a', 'b'] })
  })

  test('a broken body is an InvalidRequest', async () => {
    const request = await sign(
      new Request(endpoint, {
        method: 'POST',
        headers: {
          'Content-Type': 'multipart/form-data; boundary=x',
          'X-TC-Action': 'Upload',
          'X-TC-Version': '2020-01-01',
        },
        body: 'no parts',
      }),
      { credential: KNOWN, timestamp },
    )
    expect((await judged(request)).findings).toMatchObject([{ code: 'InvalidRequest' }])
  })

  test('a part that is no UTF-8 is no text [multipart.text-is-utf8]', async () => {
    const form = new FormData()
    form.append('Name', new Blob([new Uint8Array([0xb4, 0xef])]))
    expect((await judged(await box3('Upload', form))).findings).toMatchObject([
      { code: 'InvalidParameter', path: 'Name' },
    ])
  })

  test('is refused by an action that does not list it, as JSON is by one that lists it alone', async () => {
    const { findings } = await judged(await box3('Search', new FormData()))
    expect(findings).toMatchObject([
      {
        code: 'UnsupportedProtocol',
        message: 'this action does not support Content-Type=`multipart/form-data`',
      },
    ])
    expect((await judged(await box3('Upload', {}))).findings).toMatchObject([
      { message: 'this action does not support Content-Type=`application/json`' },
    ])
  })

  test('which actions do is told to who has signed, and before their regions and params [gateway.order.signature-before-content-type]', async () => {
    const request = await sign(
      { action: 'Upload', version: '2020-01-01', params: { Wings: 2 } },
      { credential: { ...KNOWN, secretKey: 'no' }, endpoint, timestamp },
    )
    expect((await judged(request)).findings.map(({ code }) => code)).toEqual([
      'AuthFailure.SignatureFailure',
      'UnsupportedProtocol',
      'UnknownParameter',
    ])
  })
})

test('beside an octet-stream, params travel as headers of the service [octet-stream.field-headers]', async () => {
  const request = await sign(
    {
      action: 'Stream',
      version: '2020-01-01',
      params: new Uint8Array([1, 2, 3]),
      headers: { 'X-BOX-TopicId': 't', 'X-BOX-Shards': '9007199254740993' },
    },
    { credential: KNOWN, endpoint, timestamp },
  )
  const { params, findings } = await judged(request)
  expect(findings).toEqual([])
  expect(params).toEqual({ TopicId: 't', Shards: 9007199254740993n })
})

describe('a query', () => {
  test('is hashed as it was received, not as a URL parser rewrote it', async () => {
    const request = await sign(
      { action: 'Search', version: '2020-01-01', params: "Filters.0.Name=it's" },
      { credential: KNOWN, endpoint, method: 'GET', timestamp },
    )
    // A client that sends the apostrophe bare signs it bare.
    const { findings } = await judged(request, { query: "Filters.0.Name=it's" })
    expect(findings[0]).toMatchObject({ code: 'AuthFailure.SignatureFailure' })
  })

  test.for([
    ['True', true],
    ['false', false],
  ] as const)('a boolean may be written %s, as the Python SDK does', async ([text, value]) => {
    const request = await sign(
      { action: 'Search', version: '2020-01-01', params: `Deep=${text}` },
      { credential: KNOWN, endpoint, method: 'GET', timestamp },
    )
    expect((await judged(request)).params).toEqual({ Deep: value })
  })

  test('a parameter that the action declares under a common name is its own', async () => {
    const request = await sign(
      { action: 'Vouch', version: '2020-01-01', params: { Nonce: 'mine' } },
      { credential: KNOWN, endpoint, method: 'GET', timestamp },
    )
    expect((await judged(request)).params).toEqual({ Nonce: 'mine' })
  })

  test('over 32 kB is too large [size.query]', async () => {
    const request = await sign(
      { action: 'Vouch', version: '2020-01-01', params: { Nonce: 'x'.repeat(33_000) } },
      { credential: KNOWN, endpoint, method: 'GET', timestamp },
    )
    expect((await judged(request)).findings).toMatchObject([{ code: 'RequestSizeLimitExceeded' }])
  })
})

const TEN_MB = 10 * 1024 * 1024

test.for([
  ['application/json', TEN_MB, false],
  ['application/json', TEN_MB + 1, true],
  ['multipart/form-data; boundary=x', TEN_MB, false],
  ['multipart/form-data; boundary=x', TEN_MB + 1, true],
  ['application/octet-stream', TEN_MB, false],
  ['application/octet-stream', TEN_MB + 1, true],
] as const)('a body of %s with %i bytes is too large: %s', async ([type, bytes, isTooLarge]) => {
  const headers = { 'Content-Type': type, 'X-TC-Action': 'Search' }
  const body = new Uint8Array(bytes)
  const { findings } = await judged(new Request(endpoint, { method: 'POST', headers, body }))
  const codes = findings.map(({ code }) => code)
  expect(codes.includes('RequestSizeLimitExceeded')).toBe(isTooLarge)
  expect(codes.includes('MissingParameter')).toBe(!isTooLarge)
})

test.for([{ Limit: '20' }, { Deep: 'true' }])(
  'in JSON a text is no other type: %o',
  async (params) => {
    expect((await judged(await box3('Search', params))).findings).toMatchObject([
      { code: 'InvalidParameter', path: Object.keys(params)[0] },
    ])
  },
)

test('an integer may be written 1.0 in JSON and not in a query [params.integral-float]', async () => {
  const json = await sign(
    { action: 'Search', version: '2020-01-01', params: '{"Limit":1.0}' },
    { credential: KNOWN, endpoint, timestamp },
  )
  expect((await judged(json)).params).toEqual({ Limit: 1 })
  const query = await sign(
    { action: 'Search', version: '2020-01-01', params: 'Limit=1.0' },
    { credential: KNOWN, endpoint, method: 'GET', timestamp },
  )
  expect((await judged(query)).findings).toMatchObject([{ code: 'InvalidParameter' }])
})

describe('a JSON body that is too deep to be a request', () => {
  const nested = (levels: number) => `${'{"o":'.repeat(levels)}1${'}'.repeat(levels)}`

  test.for([
    ['of objects', `{"Filters":${nested(5000)}}`],
    ['of objects with a long integer in it', `{"a":${nested(9000)},"b":12345678901234567890}`],
    ['of lists', `{"Filters":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ])('%s is refused like one that is no JSON [body.depth]', async ([, body]) => {
    const request = await sign(
      { action: 'Search', version: '2020-01-01', params: body ?? '' },
      { credential: KNOWN, endpoint, timestamp },
    )
    expect((await judged(request)).findings).toMatchObject([{ rule: 'body.json' }])
  })
})

describe('a signature that is skipped', () => {
  const skipped = async () => {
    const request = await box3('Search', {})
    const headers = new Headers(request.headers)
    headers.set('Authorization', 'SKIP')
    return new Request(request, { headers })
  }

  test('is refused', async () => {
    expect((await judged(await skipped())).findings).toMatchObject([
      { code: 'AuthFailure.InvalidAuthorization' },
    ])
  })

  test('is let pass where the action may come so: a note says it', async () => {
    const { findings } = await judged(await skipped(), {}, { unsigned: ['Search'] })
    expect(findings).toMatchObject([{ severity: 'note', rule: 'quirk.signature-skipped' }])
  })
})
