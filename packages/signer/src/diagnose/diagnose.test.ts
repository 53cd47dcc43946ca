import { describe, expect, test } from 'vitest'
import {
  ACCOUNT,
  hexOf,
  hmac,
  received,
  right,
  sha256,
  tc3Key,
  type Meant,
  type Sent,
} from '../../test/naive-client.ts'
import { diagnose } from './diagnose.ts'
import { MISTAKES, type MistakeName } from './mistakes.ts'

const POST: Sent = {
  method: 'POST',
  host: 'live.tencentcloudapi.com',
  path: '/',
  query: '',
  contentType: 'application/json',
  body: '{"TaskId":"10000","Operator":"张三/a<b","Limit":1}',
  timestamp: 1551113065,
}
const GET: Sent = {
  ...POST,
  method: 'GET',
  contentType: 'application/x-www-form-urlencoded',
  query: 'TaskId=10000&Operator=zhang%20san&Name=it%27s',
  body: '',
}
const NESTED = { List: [1, { Name: 'a' }, [], {}], Operator: '张三' }
const OTHER = { secretId: 'AKIDOTHER', secretKey: 'anotherSecretKey' }
const accounts = [ACCOUNT, OTHER]
const utf8 = (text: string) => new TextEncoder().encode(text)

type Change = (meant: Meant, sent: Sent) => Partial<Meant> | Promise<Partial<Meant>>

const line =
  (at: number, text: string): Change =>
  ({ lines }) => ({ lines: lines.with(at, text) })
const payload =
  (text: string): Change =>
  async ({ lines }) => ({ lines: lines.with(7, await sha256(text)) })

const FORM: Sent = { ...POST, contentType: 'multipart/form-data; boundary=AbC' }
const withAction =
  (contentType: string, action: string): Change =>
  ({ lines }) => {
    const names = 'content-type;host;x-tc-action'
    const headers = [`content-type:${contentType}`, lines[4] ?? '', `x-tc-action:${action}`]
    return {
      lines: [...lines.slice(0, 3), ...headers, '', names, lines[7] ?? ''],
      listedHeaders: names,
    }
  }

// One row for each way in which developers were seen to get it wrong: the mistake, what is sent, what is signed.
const MADE: readonly (readonly [MistakeName, string, Sent, Change])[] = [
  [
    'timestamp-rounding',
    'the date of the second before midnight, the time of midnight',
    { ...POST, timestamp: 1551139200 },
    () => ({ date: '2019-02-25' }),
  ],
  [
    'local-date',
    'the date of Beijing',
    { ...POST, timestamp: 1551114000 },
    () => ({ date: '2019-02-26' }),
  ],
  [
    'local-date',
    'the date of New York',
    { ...POST, timestamp: 1551060000 },
    () => ({ date: '2019-02-24' }),
  ],
  [
    'key-of-another-date',
    'the local date in the key only',
    { ...POST, timestamp: 1551114000 },
    () => ({ keyOf: (meant) => tc3Key({ ...meant, date: '2019-02-26' }) }),
  ],
  [
    'key-of-another-date',
    'the local date in the scope only',
    { ...POST, timestamp: 1551060000 },
    ({ date }) => ({
      date: '2019-02-24',
      keyOf: (meant) => tc3Key({ ...meant, date }),
    }),
  ],
  ['timestamp-read-twice', 'the clock is read again', POST, () => ({ timestamp: '1551113066' })],
  [
    'timestamp-in-milliseconds',
    'milliseconds are signed',
    POST,
    () => ({ timestamp: '1551113065000' }),
  ],
  [
    'service-not-product',
    'the service is another product',
    POST,
    () => ({ service: 'cvm', keyService: 'cvm' }),
  ],
  [
    'key-of-another-service',
    'the key is for another product than the scope',
    POST,
    () => ({ service: 'cvm' }),
  ],
  [
    'secret-of-another-account',
    'the key of another account',
    POST,
    () => ({ secretKey: OTHER.secretKey }),
  ],
  ['tc3-prefix-missing', 'no TC3 before the key', POST, () => ({ prefix: '' })],
  [
    'blanks-around-key',
    'a line feed after the key',
    POST,
    () => ({ secretKey: `${ACCOUNT.secretKey}\n` }),
  ],
  [
    'blanks-around-key',
    'a blank before the key',
    POST,
    () => ({ secretKey: ` ${ACCOUNT.secretKey}` }),
  ],
  ...[
    ['blanks on both sides', ' ', ' '],
    ['line feeds on both sides', '\n', '\n'],
    ['a blank before it, a line feed after it', ' ', '\n'],
    ['several blanks after it', '', '   '],
  ].map(
    ([how = '', start = '', end = '']) =>
      [
        'blanks-around-key',
        how,
        POST,
        () => ({ secretKey: start + ACCOUNT.secretKey + end }),
      ] as const,
  ),
  [
    'v1-key-procedure',
    'the key itself signs',
    POST,
    () => ({ keyOf: async ({ secretKey }) => utf8(secretKey) }),
  ],
  [
    'derived-keys-as-hex',
    'hex text as keys',
    POST,
    () => ({
      keyOf: async ({ secretKey, date, keyService }) => {
        const k1 = hexOf(await hmac(utf8(`TC3${secretKey}`), date))
        const k2 = hexOf(await hmac(utf8(k1), keyService))
        return utf8(hexOf(await hmac(utf8(k2), 'tc3_request')))
      },
    }),
  ],
  [
    'tc3-request-step-missing',
    'the service key signs',
    POST,
    () => ({
      keyOf: async ({ secretKey, date, keyService }) =>
        hmac(await hmac(utf8(`TC3${secretKey}`), date), keyService),
    }),
  ],
  [
    'host-without-port',
    'the port is left out',
    { ...POST, host: 'live.tencentcloudapi.com:8443' },
    line(4, 'host:live.tencentcloudapi.com'),
  ],
  [
    'host-with-port',
    'a default port is signed',
    POST,
    line(4, 'host:live.tencentcloudapi.com:443'),
  ],
  [
    'host-with-port',
    'the port of a development server is signed',
    POST,
    line(4, 'host:live.tencentcloudapi.com:5173'),
  ],
  [
    'host-of-another-address',
    'signed for the service at the port of a relay',
    { ...POST, host: 'relay.example:8787' },
    line(4, 'host:live.tencentcloudapi.com:8787'),
  ],
  [
    'host-of-another-address',
    'signed for a development server that restores the host',
    POST,
    line(4, 'host:localhost:5173'),
  ],
  [
    'host-of-another-address',
    'signed for the service, sent to a relay',
    { ...POST, host: 'relay.example' },
    line(4, 'host:live.tencentcloudapi.com'),
  ],
  [
    'content-type-boundary',
    'as Ruby signs a form',
    { ...POST, contentType: 'multipart/form-data; boundary=abc' },
    line(3, 'content-type:multipart/form-data'),
  ],
  [
    'content-type-boundary',
    'another part is kept',
    { ...POST, contentType: 'multipart/form-data; charset=utf-8; boundary="abc"' },
    line(3, 'content-type:multipart/form-data; charset=utf-8'),
  ],
  [
    'content-type-charset',
    'fetch adds a charset',
    { ...POST, contentType: 'application/json;charset=UTF-8' },
    line(3, 'content-type:application/json'),
  ],
  [
    'content-type-charset',
    'a charset is signed and not sent',
    POST,
    line(3, 'content-type:application/json; charset=utf-8'),
  ],
  [
    'content-type-changed',
    'fetch sends text/plain',
    { ...POST, contentType: 'text/plain;charset=UTF-8' },
    line(3, 'content-type:application/json'),
  ],
  [
    'content-type-not-signed',
    'only host is signed',
    POST,
    ({ lines }) => ({ lines: lines.toSpliced(3, 1).with(5, 'host'), listedHeaders: 'host' }),
  ],
  [
    'token-signed',
    'the token is signed and not listed',
    { ...POST, token: 'TOKEN' },
    ({ lines }) => ({
      lines: lines.toSpliced(5, 0, 'x-tc-token:TOKEN').with(7, 'content-type;host;x-tc-token'),
    }),
  ],
  [
    'token-signed',
    'the token is listed and not signed',
    { ...POST, token: 'TOKEN' },
    () => ({ listedHeaders: 'content-type;host;x-tc-token' }),
  ],
  [
    'header-value-case',
    'values are signed as sent',
    { ...POST, contentType: 'application/JSON' },
    line(3, 'content-type:application/JSON'),
  ],
  [
    'header-value-case',
    'the content type as sent, the action in lower case',
    FORM,
    withAction('multipart/form-data; boundary=AbC', 'deletelivepullstreamtask'),
  ],
  [
    'header-value-case',
    'the content type in lower case, the action as sent',
    FORM,
    withAction('multipart/form-data; boundary=abc', 'DeleteLivePullStreamTask'),
  ],
  [
    'signed-headers-order',
    'host first',
    POST,
    ({ lines }) => ({
      lines: [
        ...lines.slice(0, 3),
        lines[4] ?? '',
        lines[3] ?? '',
        '',
        'host;content-type',
        lines[7] ?? '',
      ],
      listedHeaders: 'host;content-type',
    }),
  ],
  ['query-encoding', 'blanks as plus', GET, line(2, 'TaskId=10000&Operator=zhang+san&Name=it%27s')],
  ['query-encoding', 'decoded', GET, line(2, "TaskId=10000&Operator=zhang san&Name=it's")],
  [
    'query-encoding',
    'an apostrophe that the URL parser rewrote',
    GET,
    line(2, "TaskId=10000&Operator=zhang%20san&Name=it's"),
  ],
  ['query-sorted', 'sorted by name', GET, line(2, 'Name=it%27s&Operator=zhang%20san&TaskId=10000')],
  ['query-encoding', 'a tilde', { ...GET, query: 'A=~1' }, line(2, 'A=%7E1')],
  ['query-encoding', 'as Java encodes', { ...GET, query: 'A=~%20%2A' }, line(2, 'A=%7E+*')],
  [
    'query-sorted',
    'sorted on the way, signed back to front',
    { ...GET, query: 'A=2&B=1' },
    line(2, 'B=1&A=2'),
  ],
  [
    'query-sorted',
    'sorted by name and not by the whole pair',
    { ...GET, query: 'Ab=1&A=2&A.1=3' },
    line(2, 'A=2&A.1=3&Ab=1'),
  ],
  [
    'query-sorted',
    'sorted by name, of more pairs than are tried in every order',
    { ...GET, query: 'Ab=1&A=2&A.1=3&B=4&D=5&C=6' },
    line(2, 'A=2&A.1=3&Ab=1&B=4&C=6&D=5'),
  ],
  [
    'query-sorted',
    'sorted on the way, signed in an order of its own',
    { ...GET, query: 'A=1&B=2&C=3&D=4&E=5' },
    line(2, 'C=3&A=1&E=5&D=4&B=2'),
  ],
  ['query-with-question-mark', 'the text from ? on', GET, line(2, `?${GET.query}`)],
  ['query-left-out', 'no query', GET, line(2, '')],
  ['query-of-post-signed', 'the query of a POST', { ...POST, query: 'a=b' }, line(2, 'a=b')],
  ['path-signed', 'the path that is requested', { ...POST, path: '/v1/api' }, line(1, '/v1/api')],
  ['method-changed', 'lower case', POST, line(0, 'post')],
  [
    'body-spaces',
    'blanks after commas and colons',
    POST,
    payload('{"TaskId": "10000", "Operator": "张三/a<b", "Limit": 1}'),
  ],
  [
    'body-spaces',
    'indented',
    POST,
    payload('{\n  "TaskId": "10000",\n  "Operator": "张三/a<b",\n  "Limit": 1\n}'),
  ],
  ...(
    [
      ['  ', 'two blanks'],
      ['    ', 'four blanks'],
      ['\t', 'a tab'],
    ] as const
  ).map(
    ([unit, how]) =>
      [
        'body-spaces',
        `indented by ${how}, empty lists closed at once`,
        { ...POST, body: JSON.stringify(NESTED) },
        payload(JSON.stringify(NESTED, undefined, unit)),
      ] as const,
  ),
  [
    'body-spaces',
    'sent with blanks, signed without',
    { ...POST, body: '{"a": [1, {}, []], "b": ", : {"}' },
    payload('{"a":[1,{},[]],"b":", : {"}'),
  ],
  [
    'body-spaces',
    'blanks beside an integer beyond 2^53 and one with a fraction of zeros',
    { ...POST, body: '{"Id":9007199254740993,"Rate":1.0,"a":1e+400}' },
    payload('{"Id": 9007199254740993, "Rate": 1.0, "a": 1e+400}'),
  ],
  [
    'body-numbers',
    'an integer beyond 2^53 is rounded',
    { ...POST, body: '{"Id":9007199254740993}' },
    payload('{"Id":9007199254740992}'),
  ],
  [
    'body-numbers',
    'a fraction of zeros is lost',
    { ...POST, body: '{"Rate": 1.0, "A": 2}' },
    payload('{"Rate":1,"A":2}'),
  ],
  [
    'body-key-order',
    'sorted on the way, signed in an order of its own',
    { ...POST, body: '{"A":1,"B":[{"C":2}],"D":"3","E":4,"F":5}' },
    payload('{"D":"3","A":1,"F":5,"E":4,"B":[{"C":2}]}'),
  ],
  [
    'body-key-order',
    'and with blanks',
    { ...POST, body: '{"A":1,"B":2,"C":3}' },
    payload('{"B": 2, "C": 3, "A": 1}'),
  ],
  [
    'body-key-order',
    'sorted at every depth, names that begin another first',
    { ...POST, body: '{"a.b":1,"a":[{"d":2,"c":3},4],"10":5,"9":6,"x":7,"w":8}' },
    payload('{"10":5,"9":6,"a":[{"c":3,"d":2},4],"a.b":1,"w":8,"x":7}'),
  ],
  [
    'body-key-order',
    'sorted keys',
    POST,
    payload('{"Limit":1,"Operator":"张三/a<b","TaskId":"10000"}'),
  ],
  [
    'body-escapes',
    'ASCII only',
    POST,
    payload('{"TaskId":"10000","Operator":"\\u5f20\\u4e09/a<b","Limit":1}'),
  ],
  [
    'body-escapes',
    'slashes',
    POST,
    payload('{"TaskId":"10000","Operator":"张三\\/a<b","Limit":1}'),
  ],
  [
    'body-escapes',
    'slashes, in a text with blanks of its own',
    { ...POST, body: '{ "A":"b/c",\n"D" :1}' },
    payload('{ "A":"b\\/c",\n"D" :1}'),
  ],
  [
    'body-escapes',
    'as Go writes them',
    POST,
    payload('{"TaskId":"10000","Operator":"张三/a\\u003cb","Limit":1}'),
  ],
  [
    'body-escapes',
    'ASCII only, in upper-case hex',
    POST,
    payload('{"TaskId":"10000","Operator":"\\u5F20\\u4E09/a<b","Limit":1}'),
  ],
  [
    'body-escapes',
    'as PHP writes them',
    POST,
    payload('{"TaskId":"10000","Operator":"\\u5f20\\u4e09\\/a<b","Limit":1}'),
  ],
  [
    'body-escapes',
    'as .NET writes them',
    POST,
    payload('{"TaskId":"10000","Operator":"\\u5F20\\u4E09/a\\u003Cb","Limit":1}'),
  ],
  [
    'body-escapes',
    'sent as Python writes them, signed without',
    { ...POST, body: '{"TaskId": "10000", "Operator": "\\u5f20\\u4e09/a<b", "Limit": 1}' },
    payload(POST.body),
  ],
  ['body-trailing-newline', 'one more line feed', POST, payload(`${POST.body}\n`)],
  [
    'body-trailing-newline',
    'one line feed less',
    { ...POST, body: `${POST.body}\n` },
    payload(POST.body),
  ],
  [
    'body-trailing-newline',
    'another line feed',
    { ...POST, body: `${POST.body}\n` },
    payload(`${POST.body}\r\n`),
  ],
  ['payload-hash-of-another-text', 'of nothing', POST, payload('')],
  [
    'payload-hash-of-another-text',
    'the literal of another cloud',
    POST,
    line(7, 'UNSIGNED-PAYLOAD'),
  ],
  ['payload-hash-of-another-text', 'of the query', GET, payload(GET.query)],
  [
    'upper-case-hex',
    'the signature',
    POST,
    () => ({ encode: (bytes) => hexOf(bytes).toUpperCase() }),
  ],
  [
    'upper-case-hex',
    'the hash of the canonical request',
    POST,
    ({ lines }) => ({
      canonicalHashOf: async (canonical) => (await sha256(canonical)).toUpperCase(),
      lines: lines.with(7, (lines[7] ?? '').toUpperCase()),
    }),
  ],
  [
    'base64-signature',
    'Base64',
    POST,
    () => ({ encode: (bytes) => btoa(String.fromCharCode(...bytes)) }),
  ],
  [
    'canonical-request-lines',
    'a line feed at the end',
    POST,
    ({ lines }) => ({ lines: [...lines, ''] }),
  ],
  [
    'canonical-request-lines',
    'no empty line after the headers',
    POST,
    ({ lines }) => ({ lines: lines.toSpliced(5, 1) }),
  ],
  [
    'canonical-request-lines',
    'no line for the empty query',
    POST,
    ({ lines }) => ({ lines: lines.toSpliced(2, 1) }),
  ],
]

async function diagnosisOf(sent: Sent, ...changes: readonly Change[]) {
  let meant = await right(sent)
  for (const change of changes) meant = { ...meant, ...(await change(meant, sent)) }
  return diagnose(await received(sent, meant), { accounts })
}

describe('one mistake is found', () => {
  test.for(MADE.map(([name, how, ...rest]) => [`${name}: ${how}`, name, ...rest] as const))(
    '%s',
    async ([, name, sent, change]) => {
      const diagnosis = await diagnosisOf(sent, change)
      expect(diagnosis).toMatchObject({ outcome: 'reproduced', mistakes: [{ name }] })
    },
  )

  test('every mistake of the table is made here', () => {
    const made = new Set(MADE.map(([name]) => name))
    expect(MISTAKES.map(({ name }) => name).filter((name) => !made.has(name))).toEqual([])
  })
})

const SPACED = '{"TaskId": "10000", "Operator": "张三/a<b", "Limit": 1}'
const wayOf = (name: MistakeName): Change =>
  MADE.find(([made]) => made === name)?.[3] ?? (() => ({}))

describe('two mistakes at once are found', () => {
  test.for([
    [
      'local-date',
      'content-type-charset',
      { ...POST, timestamp: 1551114000 },
      () => ({ date: '2019-02-26' }),
      line(3, 'content-type:application/json; charset=utf-8'),
    ],
    ['blanks-around-key', 'body-spaces', POST, wayOf('blanks-around-key'), wayOf('body-spaces')],
    [
      'tc3-prefix-missing',
      'upper-case-hex',
      POST,
      wayOf('tc3-prefix-missing'),
      wayOf('upper-case-hex'),
    ],
    [
      'host-without-port',
      'content-type-charset',
      { ...POST, host: 'live.tencentcloudapi.com:8443' },
      wayOf('host-without-port'),
      line(3, 'content-type:application/json; charset=utf-8'),
    ],
    ['query-sorted', 'payload-hash-of-another-text', GET, wayOf('query-sorted'), payload('{}')],
    [
      'service-not-product',
      'query-encoding',
      GET,
      wayOf('service-not-product'),
      wayOf('query-encoding'),
    ],
    ['body-spaces', 'body-trailing-newline', POST, wayOf('body-spaces'), payload(`${SPACED}\n`)],
    [
      'content-type-charset',
      'body-escapes',
      POST,
      line(3, 'content-type:application/json; charset=utf-8'),
      wayOf('body-escapes'),
    ],
  ] as const)('%s and %s', async ([first, second, sent, one, other]) => {
    const diagnosis = await diagnosisOf(sent, one, other)
    expect(diagnosis).toMatchObject({
      outcome: 'reproduced',
      mistakes: [{ name: first }, { name: second }],
    })
  })
})

test('nothing is wrong with a right signature', async () => {
  expect(await diagnosisOf(POST)).toEqual({ outcome: 'reproduced', mistakes: [] })
})

test('what no known mistake explains is said to be unknown, with the line to look at first', async () => {
  const strange = payload('something else')
  expect(await diagnosisOf(POST, strange)).toEqual({
    outcome: 'unknown',
    doubt: { line: 4, expected: 'content-type:application/json' },
  })
  expect(await diagnosisOf(GET, strange)).toEqual({
    outcome: 'unknown',
    doubt: { line: 3, expected: GET.query },
  })
})

test("the client's own canonical request shows the line that differs", async () => {
  const meant = await right(POST)
  const lines = meant.lines.with(4, 'host:elsewhere')
  const request = await received(POST, { ...meant, lines })
  const diagnosis = await diagnose(request, { accounts, canonicalRequest: lines.join('\n') })
  expect(diagnosis).toEqual({
    outcome: 'unknown',
    doubt: { line: 5, expected: 'host:live.tencentcloudapi.com', received: 'host:elsewhere' },
  })
})

test('a request without a readable signature is said to be unreadable', async () => {
  const request = await received(POST, await right(POST))
  request.headers.set('authorization', 'Bearer x')
  expect(await diagnose(request, { accounts })).toMatchObject({
    outcome: 'unreadable',
    refusal: { reason: 'authorization-malformed' },
  })
})

test('a time in milliseconds is named, though nothing can be compared', async () => {
  const request = await received(POST, await right(POST))
  request.headers.set('x-tc-timestamp', `${POST.timestamp}000`)
  expect(await diagnose(request, { accounts })).toMatchObject({
    outcome: 'unreadable',
    refusal: { reason: 'timestamp-malformed' },
    mistakes: [
      { name: 'timestamp-in-milliseconds', sentence: expect.stringMatching(/X-TC-Timestamp/) },
    ],
  })
})

test('a wrong secret altogether is no known mistake', async () => {
  for (const sent of [POST, GET, FORM, { ...POST, host: 'localhost:8787' }])
    expect(await diagnosisOf(sent, () => ({ secretKey: 'quite another' }))).toMatchObject({
      outcome: 'unknown',
    })
})

describe('a long request is hashed no more than a hundred times', () => {
  const list = JSON.stringify(Array.from({ length: 2000 }, (_, at) => ({ Id: at, Name: '名/<' })))
  test.for([
    ['JSON', { ...POST, body: list }],
    ['JSON too long to be written anew', { ...POST, body: JSON.stringify(list.repeat(6)) }],
    ['a text', { ...POST, body: 'a'.repeat(100_000) }],
    ['a query', { ...GET, query: 'a=b&'.repeat(5_000) }],
    ['a query of a POST', { ...POST, query: 'a=b&'.repeat(5_000) }],
    ['deep JSON', { ...POST, body: '['.repeat(20_000) + ']'.repeat(20_000) }],
  ] as const)('%s', async ([, sent]) => {
    let hashed = 0
    const digest: SubtleCrypto['digest'] = (algorithm, data) => {
      hashed += data.byteLength
      return crypto.subtle.digest(algorithm, data)
    }
    const subtle = new Proxy(crypto.subtle, {
      get: (target, name) =>
        name === 'digest' ? digest : (Reflect.get(target, name) as () => unknown).bind(target),
    })
    const request = await received(sent, { ...(await right(sent)), secretKey: 'quite another' })
    const diagnosis = await diagnose(request, { accounts, crypto: { subtle } })
    expect(diagnosis).toMatchObject({ outcome: 'unknown' })
    expect(hashed).toBeLessThan(100 * (sent.body.length + sent.query.length) + 2_500_000)
  })
})

test('accounts without the one that signed are a TypeError', async () => {
  const request = await received(POST, await right(POST))
  await expect(diagnose(request, { accounts: [OTHER] })).rejects.toThrow(TypeError)
})

test('an account without its key is a TypeError', async () => {
  const request = await received(POST, await right(POST))
  const account = { ...ACCOUNT, secretKey: '' }
  await expect(diagnose(request, { accounts: [account] })).rejects.toThrow(TypeError)
})

test('no sentence and no diagnosis holds a secret', async () => {
  const told = JSON.stringify([MISTAKES, await diagnosisOf(POST, wayOf('blanks-around-key'))])
  expect(told).not.toContain(ACCOUNT.secretKey)
})
