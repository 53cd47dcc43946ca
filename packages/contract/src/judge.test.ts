import { live } from '@tc3/schemas/live/2018-08-01/intl'
import { readWire, sign, type SignOptions } from '@tc3/signer'
import { describe, expect, test } from 'vitest'
import { accountsOf } from './account.ts'
import { createCatalog } from './catalog.ts'
import { judge } from './judge.ts'

const NOON = Date.UTC(2026, 10, 24, 12)
const KNOWN = { secretId: 'AKIDjudge', secretKey: 'judge-secret' }
const TEMPORARY = { secretId: 'AKIDtemporary', secretKey: 'temporary-secret', token: 'a-token' }
const ENDPOINT = 'https://live.tencentcloudapi.com'

const options = {
  accounts: accountsOf([KNOWN, TEMPORARY]),
  catalog: createCatalog([live]),
  at: NOON,
}

const whole = {
  action: 'DeleteLivePullStreamTask',
  version: '2018-08-01',
  region: 'ap-guangzhou',
  params: { TaskId: '10000', Operator: 'zhangsan' },
}

const signed = (call: object, how: Partial<SignOptions> = {}) =>
  sign(
    { ...whole, ...call },
    { credential: KNOWN, endpoint: ENDPOINT, timestamp: NOON / 1000, ...how },
  )

const findingsOf = async (request: Request, how = {}) =>
  (await judge(await readWire(request), { ...options, ...how })).findings

/** The same request with other headers; its signature stays as it was. */
const withHeaders = (request: Request, change: (headers: Headers) => void) => {
  const headers = new Headers(request.headers)
  change(headers)
  return new Request(request, { headers })
}

describe('a request that keeps the contract', () => {
  test.for(['POST', 'GET'] as const)('has no finding, as %s', async (method) => {
    const request = await signed({}, { method })
    const { call, secretId, action, params, findings } = await judge(
      await readWire(request),
      options,
    )
    expect(findings).toEqual([])
    expect(secretId).toBe(KNOWN.secretId)
    expect(action).toBe(live.actions['DeleteLivePullStreamTask'])
    expect(params).toEqual(whole.params)
    expect(call).toMatchObject({ form: `v3-${method === 'GET' ? 'get' : 'post-json'}` })
  })

  test('may repeat common parameters in its query, as the published example does [query.common-parameters-set-aside]', async () => {
    const page = new Request(
      `${ENDPOINT}/?Action=DeleteLivePullStreamTask&TaskId=10000&Operator=zhangsan`,
      {
        headers: {
          'X-TC-Action': whole.action,
          'X-TC-Version': whole.version,
          'X-TC-Region': whole.region,
        },
      },
    )
    const request = await sign(page, { credential: KNOWN, timestamp: NOON / 1000 })
    expect(await findingsOf(request)).toEqual([])
  })

  test('comes with the token of temporary credentials', async () => {
    expect(await findingsOf(await signed({}, { credential: TEMPORARY }))).toEqual([])
  })

  test('may come with an empty token, which is none [token.pairs-with-account]', async () => {
    expect(await findingsOf(await header('X-TC-Token', ''))).toEqual([])
  })

  test.for(['127.0.0.1:8787', 'localhost:8787', 'relay.example.org'])(
    'may come to an address that stands in for the host: %s [host.stand-in-addresses]',
    async (address) => {
      const request = await signed({}, { endpoint: `http://${address}` })
      expect(await findingsOf(request)).toEqual([])
    },
  )

  test.for([
    ['action', { action: 'Fly' }, 'InvalidAction'],
    ['version', { version: '1999-01-01' }, 'NoSuchVersion'],
  ] as const)(
    'is told an unknown %s there as at the host of the only product [host.stand-in-addresses]',
    async ([, call, code]) => {
      const request = await signed(call, { endpoint: 'http://127.0.0.1:8787' })
      expect(await findingsOf(request)).toMatchObject([{ code }])
    },
  )

  test('may be signed there for the product: a note says so [host.stand-in-addresses]', async () => {
    const request = await signed({}, { endpoint: 'http://127.0.0.1:8787', service: 'live' })
    expect(await findingsOf(request)).toMatchObject([
      { severity: 'note', rule: 'quirk.service-not-product' },
    ])
  })

  test('is for the product that it is signed for, whoever else has such an action [host.stand-in-addresses]', async () => {
    const catalog = createCatalog([live, { ...live, service: 'twin', actions: {} }])
    const request = await signed({}, { endpoint: 'http://127.0.0.1:8787', service: 'twin' })
    const message = expect.stringContaining('not found in service=`twin`')
    expect((await findingsOf(request, { catalog }))[0]).toMatchObject({ message })
  })

  test('is checked by form alone where any SecretId is let in: a note says so', async () => {
    const stranger = { secretId: 'AKIDstranger', secretKey: 'unknown' }
    const request = await signed({}, { credential: stranger })
    expect(await findingsOf(request, { accounts: 'any' })).toMatchObject([
      { severity: 'note', rule: 'quirk.signature-unchecked' },
    ])
  })

  test.for([
    ['is expired', () => signed({}, { timestamp: 1551113065 })],
    ['is not signed', () => without('Authorization')],
    ['skips its signature', () => header('Authorization', 'SKIP')],
    ['has a malformed header', () => header('Authorization', 'Basic eDp5')],
  ] as const)('that is so where a request %s', async ([, making]) => {
    const rules = (await findingsOf(await making(), { accounts: 'any' })).map(({ rule }) => rule)
    expect(rules).toContain('quirk.signature-unchecked')
  })
})

const params = (changed: object) => signed({ params: { ...whole.params, ...changed } })
const header = async (name: string, value: string) =>
  withHeaders(await signed({}), (headers) => headers.set(name, value))
const without = async (name: string) =>
  withHeaders(await signed({}), (headers) => headers.delete(name))
const body = async (text: string) =>
  sign(
    new Request(ENDPOINT, {
      method: 'POST',
      body: text,
      headers: {
        'Content-Type': 'application/json',
        'X-TC-Action': whole.action,
        'X-TC-Version': whole.version,
        'X-TC-Region': whole.region,
      },
    }),
    { credential: KNOWN, timestamp: NOON / 1000 },
  )

describe('one thing is wrong', () => {
  test.for([
    ['a parameter is missing', params({ TaskId: undefined }), 'MissingParameter', 'TaskId'],
    ['a parameter is not declared', params({ Force: true }), 'UnknownParameter', 'Force'],
    ['a parameter is spelled otherwise', params({ taskId: '1' }), 'UnknownParameter', 'taskId'],
    ['a parameter has another type', params({ TaskId: 10000 }), 'InvalidParameter', 'TaskId'],
    ['a parameter is null [params.null]', params({ TaskId: null }), 'InvalidParameter', 'TaskId'],
    ['the body is no JSON [body.no-object]', body('{"TaskId":'), 'InvalidParameter', undefined],
    ['the body is a list [body.no-object]', body('[]'), 'InvalidParameter', undefined],
    ['the body is empty [body.no-object]', body(''), 'InvalidParameter', undefined],
    [
      'a query pair has no =',
      signed({ params: 'TaskId' }, { method: 'GET' }),
      'InvalidParameter',
      undefined,
    ],
    ['the timestamp is missing', without('X-TC-Timestamp'), 'MissingParameter', 'Timestamp'],
    ['the action is missing', without('X-TC-Action'), 'MissingParameter', 'Action'],
    ['the version is missing', without('X-TC-Version'), 'MissingParameter', 'Version'],
    ['it is not signed', without('Authorization'), 'MissingParameter', 'Authorization'],
    [
      'the timestamp is no number',
      header('X-TC-Timestamp', 'noon'),
      'InvalidParameter',
      'Timestamp',
    ],
    ['the region is empty', header('X-TC-Region', ''), 'InvalidParameterValue', 'X-TC-Region'],
    [
      'the region is missing [region.missing-code]',
      without('X-TC-Region'),
      'MissingParameter',
      'Region',
    ],
    ['the region is not served', header('X-TC-Region', 'mars-1'), 'UnsupportedRegion', undefined],
    ['the action is unknown', header('X-TC-Action', 'Fly'), 'InvalidAction', undefined],
    [
      'the action is of the prototype',
      header('X-TC-Action', 'toString'),
      'InvalidAction',
      undefined,
    ],
    ['the version is unknown', header('X-TC-Version', '1999-01-01'), 'NoSuchVersion', undefined],
    [
      'the product is unknown',
      signed({}, { endpoint: 'https://void.tencentcloudapi.com' }),
      'NoSuchProduct',
      undefined,
    ],
    [
      "the scope is another product's",
      signed({}, { service: 'cvm' }),
      'AuthFailure.InvalidAuthorization',
      undefined,
    ],
    [
      'the header is malformed',
      header('Authorization', 'Basic eDp5'),
      'AuthFailure.InvalidAuthorization',
      undefined,
    ],
    [
      'the signature is skipped',
      header('Authorization', 'SKIP'),
      'AuthFailure.InvalidAuthorization',
      undefined,
    ],
    [
      'it is too old',
      signed({}, { timestamp: NOON / 1000 - 301 }),
      'AuthFailure.SignatureExpire',
      undefined,
    ],
    [
      'it comes from the future',
      signed({}, { timestamp: NOON / 1000 + 301 }),
      'AuthFailure.SignatureExpire',
      undefined,
    ],
    [
      'its SecretId is unknown',
      signed({}, { credential: { ...KNOWN, secretId: 'AKID' } }),
      'AuthFailure.SecretIdNotFound',
      undefined,
    ],
    [
      'its key is wrong',
      signed({}, { credential: { ...KNOWN, secretKey: 'no' } }),
      'AuthFailure.SignatureFailure',
      undefined,
    ],
    [
      'its token is wrong [token.pairs-with-account]',
      signed({}, { credential: { ...TEMPORARY, token: 'no' } }),
      'AuthFailure.TokenFailure',
      undefined,
    ],
    [
      'its token is missing [token.pairs-with-account]',
      signed({}, { credential: { secretId: 'AKIDtemporary', secretKey: 'temporary-secret' } }),
      'AuthFailure.TokenFailure',
      undefined,
    ],
    [
      'a permanent key comes with a token [token.pairs-with-account]',
      signed({}, { credential: { ...KNOWN, token: 'a' } }),
      'AuthFailure.TokenFailure',
      undefined,
    ],
  ] as const)('%s: exactly one refusal', async ([, making, code, path]) => {
    const findings = await findingsOf(await making)
    expect(findings).toMatchObject([{ severity: 'refusal', code }])
    expect(findings[0]?.path).toBe(path)
  })

  test('the method is neither GET nor POST', async () => {
    const [first] = await findingsOf(new Request(ENDPOINT, { method: 'DELETE' }))
    expect(first).toMatchObject({ severity: 'refusal', code: 'UnsupportedProtocol' })
  })

  test('the content type is not one the action takes', async () => {
    const request = await header('Content-Type', 'text/plain;charset=UTF-8')
    expect((await findingsOf(request))[0]).toMatchObject({
      code: 'UnsupportedProtocol',
      message: 'this action does not support Content-Type=`text/plain;charset=UTF-8`',
    })
  })
})

describe('the first refusal is the answer', () => {
  const bare = (query = '') => new Request(`${ENDPOINT}/${query}`)

  test.for([
    [
      'a bare GET lacks the timestamp first [gateway.order.timestamp-first]',
      bare(),
      'MissingParameter',
      'Timestamp',
    ],
    [
      'so does one that names an action [gateway.order.timestamp-first]',
      bare('?Action=DescribeZones'),
      'MissingParameter',
      'Timestamp',
    ],
    [
      'a malformed pair comes before what is missing [gateway.order.parsing-first]',
      bare('?Action'),
      'InvalidParameter',
      undefined,
    ],
  ] as const)('%s', async ([, request, code, path]) => {
    const [first] = await findingsOf(request)
    expect(first).toMatchObject({ code })
    expect(first?.path).toBe(path)
  })

  const stranger = { secretId: 'AKIDfictional', secretKey: 'fictional' }

  test.for([
    [
      'expiry before the SecretId [gateway.order.expiry-before-secret]',
      signed({}, { credential: stranger, timestamp: 1551113065 }),
      'AuthFailure.SignatureExpire',
    ],
    [
      'the signature before the action [gateway.order.signature-before-action]',
      signed({ action: 'Fly' }, { credential: { ...KNOWN, secretKey: 'no' } }),
      'AuthFailure.SignatureFailure',
    ],
    [
      'the action before its params [gateway.order.action-before-params]',
      signed({ action: 'Fly', params: { Wings: 2 } }),
      'InvalidAction',
    ],
    [
      'the region before the params [gateway.order.region-before-params]',
      signed({ region: 'mars-1', params: { Wings: 2 } }),
      'UnsupportedRegion',
    ],
    [
      'what is unknown before what is missing [gateway.order.unknown-before-missing]',
      signed({ params: { Wings: 2 } }),
      'UnknownParameter',
    ],
  ] as const)('%s', async ([, making, code]) => {
    expect((await findingsOf(await making))[0]).toMatchObject({ code })
  })

  const lower = (request: Request) =>
    withHeaders(request, (headers) =>
      headers.set(
        'Authorization',
        (headers.get('Authorization') ?? '').replace('content-type;', 'Content-Type;'),
      ),
    )

  // Every rule behind the scope's service that a signature can break.
  test.for([
    ['expiry', signed({}, { service: 'cvm', timestamp: 1551113065 }), 'signature.expired'],
    ['the SecretId', signed({}, { service: 'cvm', credential: stranger }), 'signature.secret-id'],
    [
      'the signature',
      signed({}, { service: 'cvm', credential: { ...KNOWN, secretKey: 'no' } }),
      'signature.mismatch',
    ],
    [
      'the order of the signed headers',
      signed({}, { service: 'cvm' }).then(lower),
      'signature.mismatch',
    ],
    [
      'the token',
      signed({}, { service: 'cvm', credential: { ...TEMPORARY, token: 'no' } }),
      'token.invalid',
    ],
  ] as const)(
    'the service in the scope before %s [gateway.order.scope-before-expiry]',
    async ([, making, second]) => {
      const rules = (await findingsOf(await making)).map(({ rule }) => rule)
      expect(rules.slice(0, 2)).toEqual(['authorization.service', second])
    },
  )

  test('the order is an argument', async () => {
    const request = await signed({ params: { Wings: 2 } })
    const order = ['params.missing', 'params.unknown']
    expect((await findingsOf(request, { order })).map(({ rule }) => rule)).toEqual([
      'params.missing',
      'params.missing',
      'params.unknown',
    ])
  })

  test('all else that is wrong is found as well', async () => {
    const request = await signed(
      { region: 'mars-1', params: { Wings: 2, TaskId: 1 } },
      { credential: { ...KNOWN, secretKey: 'no' } },
    )
    expect((await findingsOf(request)).map(({ code, path }) => [code, path])).toEqual([
      ['AuthFailure.SignatureFailure', undefined],
      ['UnsupportedRegion', undefined],
      ['UnknownParameter', 'Wings'],
      ['MissingParameter', 'Operator'],
      ['InvalidParameter', 'TaskId'],
    ])
  })
})

test('what documents say and the service lets pass is a warning, with the code it might have earned', async () => {
  const request = await signed({ action: 'DescribeLivePullStreamTasks', params: { PageSize: 50 } })
  const judgement = await judge(await readWire(request), options)
  expect(judgement.params).toEqual({ PageSize: 50 })
  expect(judgement.findings).toMatchObject([
    { severity: 'warning', rule: 'doubt.maximum', path: 'PageSize', code: 'InvalidParameter' },
  ])
})

describe('of many things that are wrong a hundred are told [findings.bounded]', () => {
  const creation = (given: object) => signed({ action: 'CreateLivePullStreamTask', params: given })
  const creating = {
    SourceType: 'PullLivePushLive',
    DomainName: 'push.example.com',
    AppName: 'live',
    StreamName: '1',
    StartTime: '2026-11-25T00:00:00Z',
    EndTime: '2026-11-26T00:00:00Z',
    Operator: 'li',
  }
  const many = (count: number, item: unknown) => Array.from({ length: count }, () => item)

  test.for([
    ['items of another type', { SourceUrls: many(200_000, 1) }, 'MissingParameter'],
    [
      'wrong items behind right ones',
      { ...creating, SourceUrls: [...many(20_000, 'rtmp://a.example.com/1'), ...many(1000, 1)] },
      'InvalidParameter',
    ],
    [
      'members that are not declared',
      Object.fromEntries(many(1000, 1).map((one, at) => [`Wing${at}`, one])),
      'UnknownParameter',
    ],
  ] as const)('%s', async ([, given, code]) => {
    const findings = await findingsOf(await creation(given))
    expect(findings.length).toBeLessThanOrEqual(101)
    expect(findings[0]).toMatchObject({ severity: 'refusal', code })
    expect(findings.at(-1)).toMatchObject({
      severity: 'note',
      rule: 'findings.bounded',
      message: expect.stringMatching(/^At least [1-9]\d* more /),
    })
  })
})

describe('texts', () => {
  test.for([
    ['en-US', 'The request is missing a required parameter `TaskId`.'],
    ['fr-FR', 'The request is missing a required parameter `TaskId`.'],
    ['zh-CN', '请求缺少必填参数 `TaskId`。'],
  ] as const)('are told in the language asked for: %s', async ([language, message]) => {
    const request = await signed({
      params: { Operator: 'zhangsan' },
      headers: { 'X-TC-Language': language },
    })
    expect((await findingsOf(request))[0]?.message).toBe(message)
  })

  test('of a wrong token are those that were reported', async () => {
    const request = await signed({}, { credential: { ...TEMPORARY, token: 'no' } })
    expect((await findingsOf(request))[0]?.message).toBe(
      'Token verification failed. Please check your Token is correct.',
    )
  })

  test('of an undeclared parameter are those that were reported, in Chinese too', async () => {
    const given = { params: { ...whole.params, Ontent: 1 } }
    const inChinese = await signed({ ...given, headers: { 'X-TC-Language': 'zh-CN' } })
    expect((await findingsOf(await signed(given)))[0]?.message).toBe(
      'The parameter `Ontent` is not recognized.',
    )
    expect((await findingsOf(inChinese))[0]?.message).toBe('未定义参数 Ontent')
  })

  test.for([
    [
      'TaskId',
      { TaskId: 10000 },
      'The value type of parameter `TaskId` is not valid, input type should be `string`',
    ],
    ['PageNum', { PageNum: 'first' }, 'The value type of parameter `PageNum` is not valid.'],
  ] as const)(
    'name the type where it is a string: %s [params.type-text]',
    async ([, given, message]) => {
      const request = await signed({ action: 'DescribeLivePullStreamTasks', params: given })
      expect((await findingsOf(request))[0]?.message).toBe(message)
    },
  )

  test('say what was expected and what came', async () => {
    expect(await findingsOf(await params({ TaskId: 10000 }))).toMatchObject([
      { expected: 'string', received: '10000' },
    ])
  })

  test('hold no secret and no signature', async () => {
    const wrong = { ...KNOWN, secretKey: 'a-secret-to-keep' }
    const request = await signed({}, { credential: wrong })
    const told = JSON.stringify(await findingsOf(request))
    const signature = request.headers.get('Authorization')?.split('Signature=')[1] ?? ''
    expect(signature).not.toBe('')
    expect(told).not.toContain('a-secret-to-keep')
    expect(told).not.toContain(KNOWN.secretKey)
    expect(told).not.toContain(signature)
  })
})
