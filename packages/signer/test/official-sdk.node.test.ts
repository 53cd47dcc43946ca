import { createRequire } from 'node:module'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { authorization } from '../src/authorization.ts'
import { webHash } from '../src/hash.ts'
import { signatureV1 } from '../src/v1/signature-v1.ts'
import { credential, timestamp } from './suite/arbitraries.ts'

interface Official {
  readonly sign: (secretKey: string, text: string, method: string) => string
  readonly sign3: (options: object) => string
}
// The package has no types for what it does not export by name.
const { default: official } = createRequire(import.meta.url)(
  'tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js',
) as { readonly default: Official }

const service = fc.constantFrom('live', 'cvm', 'sts', 'ai3d')
const contentType = fc.constantFrom(
  'application/json',
  'application/x-www-form-urlencoded',
  'application/json; charset=utf-8',
)
const input = fc.record({
  credential,
  timestamp,
  service,
  contentType,
  method: fc.constantFrom('POST' as const, 'GET' as const),
})
const query = fc.webQueryParameters()
const payload = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue())

// The SDK writes its bodies with json-bigint, which escapes more than JSON.stringify does.
const ESCAPED =
  /[\u007f-\u009f\u00ad\u0600-\u0604\u200c-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff]|\u070f|\u17b4|\u17b5/g

/** A body as the SDK writes it. */
function officialJson(value: object): string {
  return JSON.stringify(value).replace(
    ESCAPED,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

interface Given {
  readonly credential: { readonly secretId: string; readonly secretKey: string }
  readonly timestamp: number
  readonly service: string
  readonly contentType: string
}

/** What both sides say of one request to a host. */
async function bothOf(
  given: Given,
  {
    host,
    ...rest
  }: {
    readonly host: string
    readonly method: 'POST' | 'GET'
    readonly query?: string
    readonly payload?: object
  },
) {
  const { query: text = '', payload: parameters, method } = rest
  const url = new URL(`https://${host}/${text ? `?${text}` : ''}`)
  const headers = { 'content-type': given.contentType }
  const body = parameters ? officialJson(parameters) : ''
  const ours = await authorization(
    { ...given, method, host, query: url.search.slice(1), headers, body },
    given.credential,
  )
  const theirs = official.sign3({
    ...given.credential,
    method,
    url: url.href,
    payload: parameters,
    timestamp: given.timestamp,
    service: given.service,
    headers: { 'Content-Type': given.contentType },
  })
  return { ours, theirs }
}

describe('the official sign functions agree', () => {
  test('on every JSON body', () =>
    fc.assert(
      fc.asyncProperty(input, payload, async (given, parameters) => {
        const host = `${given.service}.tencentcloudapi.com`
        const { ours, theirs } = await bothOf(given, { host, method: 'POST', payload: parameters })
        expect(ours).toBe(theirs)
      }),
    ))

  test('on every query', () =>
    fc.assert(
      fc.asyncProperty(input, query, async (given, text) => {
        const host = `${given.service}.tencentcloudapi.com`
        const { ours, theirs } = await bothOf(given, { host, method: 'GET', query: text })
        expect(ours).toBe(theirs)
      }),
    ))

  test.for(['HmacSHA1', 'HmacSHA256'] as const)('on every text of v1 by %s', (method) =>
    fc.assert(
      fc.asyncProperty(credential, fc.string({ unit: 'binary' }), async ({ secretKey }, text) => {
        const algorithm = method === 'HmacSHA1' ? 'SHA-1' : 'SHA-256'
        const ours = await signatureV1(text, { secretKey, algorithm }, webHash())
        expect(ours).toBe(official.sign(secretKey, text, method))
      }),
    ),
  )
})

const GIVEN: Given = {
  credential: { secretId: 'AKIDEXAMPLE', secretKey: 'exampleSecretKey' },
  timestamp: 1551113065,
  service: 'live',
  contentType: 'application/json',
}

describe('where they disagree, by name', () => {
  test('host-without-port: they sign the name of the host only, and send its port', async () => {
    const { ours, theirs } = await bothOf(GIVEN, {
      host: 'localhost:8787',
      method: 'POST',
      payload: {},
    })
    expect(ours).not.toBe(theirs)
    const { ours: bare } = await bothOf(GIVEN, { host: 'localhost', method: 'POST', payload: {} })
    expect(bare).toBe(theirs)
  })

  test('verbatim-header-case: they sign a content type as it is, we as it is sent: in lower case', async () => {
    const mixed = { ...GIVEN, contentType: 'multipart/form-data; boundary=AbC' }
    const { ours, theirs } = await bothOf(mixed, {
      host: 'live.tencentcloudapi.com',
      method: 'POST',
      payload: {},
    })
    expect(ours).not.toBe(theirs)
  })

  test('body-escapes: they write a body with more escapes, and sign what they write', () => {
    expect(officialJson({ Name: '\u00ad\u2028' })).toBe('{"Name":"\\u00ad\\u2028"}')
    const theirs = official.sign3({
      ...GIVEN.credential,
      method: 'POST',
      url: 'https://live.tencentcloudapi.com/',
      payload: { Name: '\u00ad\u2028' },
      timestamp: GIVEN.timestamp,
      service: 'live',
      headers: { 'Content-Type': GIVEN.contentType },
    })
    const signed = (body: string) =>
      authorization({ ...GIVEN, host: 'live.tencentcloudapi.com', body }, GIVEN.credential)
    return Promise.all([
      expect(signed('{"Name":"\\u00ad\\u2028"}')).resolves.toBe(theirs),
      expect(signed('{"Name":"\u00ad\u2028"}')).resolves.not.toBe(theirs),
    ])
  })
})
