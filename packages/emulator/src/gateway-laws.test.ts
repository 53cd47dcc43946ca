import { accountsOf, createCatalog, isRefusal, judge } from '@tc3/contract'
import { live } from '@tc3/emulator/live'
import { readWire, sign } from '@tc3/signer'
import { signV1 } from '@tc3/signer/v1'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENDPOINT, NOON, ZHANG } from '../test/set-up.ts'
import { createEmulator, type EmulatorOptions } from './index.ts'

const timestamp = NOON / 1000
// A browser has no environment to ask.
const RUNS = Number(globalThis.process?.env['TC3_RUNS'] ?? 300)

/** A request in parts, so that it can be sent twice and shown when it breaks a law. */
interface Parts {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
}

const requestOf = ({ url, method, headers, body }: Parts): Request =>
  new Request(url, { method, headers, ...(method === 'GET' ? {} : { body }) })

async function partsOf(request: Request): Promise<Parts> {
  const { url, method } = request
  const headers = Object.fromEntries(request.headers)
  return { url, method, headers, body: await request.text() }
}

const signed = async (action: string, params: object, method: 'GET' | 'POST'): Promise<Parts> =>
  partsOf(
    await sign(
      { action, version: '2018-08-01', region: 'ap-guangzhou', params },
      { credential: ZHANG, endpoint: ENDPOINT, timestamp, method },
    ),
  )

const WHOLE = await Promise.all([
  signed('DeleteLivePullStreamTask', { TaskId: '10000', Operator: 'li' }, 'POST'),
  signed('DeleteLivePullStreamTask', { TaskId: '10000', Operator: 'li' }, 'GET'),
  signed('DescribeLivePullStreamTasks', { PageSize: 50 }, 'POST'),
  signed('DescribeLivePullStreamTasks', { TaskId: '10000' }, 'GET'),
  signed('Fly', { Wings: 2 }, 'POST'),
])

const NAMES = [
  'authorization',
  'content-type',
  'x-tc-action',
  'x-tc-version',
  'x-tc-region',
  'x-tc-timestamp',
  'x-tc-token',
  'x-tc-language',
  'x-tc-content-sha256',
]

// What a header can carry at all.
const value = fc.oneof(
  fc.stringMatching(/^[!-~][ -~]{0,30}$/),
  fc.constantFrom(
    '',
    'SKIP',
    'zh-CN',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'application/x-www-form-urlencoded',
    'UNSIGNED-PAYLOAD',
    'Fly',
    '2018-08-01',
  ),
)

/** Bodies of parts, most of them for the boundary that a content type above names. */
const multipart = fc
  .record({
    boundary: fc.constantFrom('x', 'x', 'x', 'y'),
    parts: fc.array(fc.tuple(fc.constantFrom('TaskId', 'Operator', 'Wings', 'a"b'), fc.string()), {
      maxLength: 3,
    }),
    end: fc.constantFrom('--\r\n', '--', ''),
  })
  .map(({ boundary, parts, end }) => {
    const told = parts.map(
      ([name, text]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
    )
    return [...told, `--${boundary}${end}`].join('')
  })

type Change = (parts: Parts) => Parts

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), value).map(([name, text]): Change => (parts) => ({
    ...parts,
    headers: { ...parts.headers, [name]: text },
  })),
  fc.constantFrom(...NAMES).map((name): Change => ({ headers, ...parts }) => {
    const { [name]: _left, ...others } = headers
    return { ...parts, headers: others }
  }),
  fc
    .oneof(fc.string(), fc.json(), fc.uint8Array({ maxLength: 200 }), multipart)
    .map((body): Change => (parts) => ({
      ...parts,
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })),
  fc.webQueryParameters().map((query): Change => (parts) => ({
    ...parts,
    url: `${ENDPOINT}/?${query}`,
  })),
  fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS').map((method): Change => (parts) => ({
    ...parts,
    method,
  })),
  fc.webPath().map((path): Change => (parts) => ({ ...parts, url: `${ENDPOINT}${path}` })),
  fc
    .constantFrom(
      'https://void.tencentcloudapi.com/',
      'http://127.0.0.1:8787/',
      'https://live.ap-beijing.tencentcloudapi.com/',
    )
    .map((url): Change => (parts) => ({ ...parts, url })),
)

const SCALARS: readonly unknown[] = [
  '10000',
  '404',
  '',
  1,
  -1,
  2 ** 53,
  true,
  null,
  'rtmp://a.example.com/1',
]

const anyParams = fc.dictionary(
  fc.constantFrom('TaskId', 'Operator', 'PageSize', 'PageNum', 'Comment', 'EndTime', 'Wings'),
  fc.oneof(fc.constantFrom(...SCALARS), fc.array(fc.constantFrom(...SCALARS), { maxLength: 2 })),
  { maxKeys: 4 },
)

const HOW = [
  ['v3', 'POST'],
  ['v3', 'GET'],
  ['v1', 'POST'],
  ['v1', 'GET'],
] as const

/** Calls whose params were changed before they were signed, in every wire form: many of them succeed. */
const resigned = fc
  .record({
    how: fc.constantFrom(...HOW),
    action: fc.constantFrom(
      'DeleteLivePullStreamTask',
      'DescribeLivePullStreamTasks',
      'ModifyLivePullStreamTask',
      'RestartLivePullStreamTask',
    ),
    params: anyParams,
    whole: fc.boolean(),
  })
  .map(({ how: [version, method], action, params, whole }) => {
    const given = whole ? { TaskId: '10000', Operator: 'li', ...params } : params
    const call = { action, version: '2018-08-01', region: 'ap-guangzhou', params: given }
    const signing = { credential: ZHANG, endpoint: ENDPOINT, timestamp, method }
    return version === 'v3' ? sign(call, signing) : signV1(call, { ...signing, nonce: 1 })
  })

/** Signed requests with up to four things changed, and requests of nothing but such things. */
const changed: fc.Arbitrary<Parts> = fc
  .tuple(
    fc.constantFrom(...WHOLE, { url: `${ENDPOINT}/`, method: 'POST', headers: {}, body: '' }),
    fc.array(change, { maxLength: 4 }),
  )
  .map(([whole, changes]) => changes.reduce((parts, apply) => apply(parts), whole))

const request: fc.Arbitrary<Promise<Parts>> = fc.oneof(
  changed.map((parts) => Promise.resolve(parts)),
  resigned.map(async (signing) => partsOf(await signing)),
)

const cloudWith = (service: EmulatorOptions['services'][number]) =>
  createEmulator({
    services: [service],
    accounts: [ZHANG],
    now: () => NOON,
    rates: 'unlimited',
  })

const judging = {
  accounts: accountsOf([ZHANG]),
  catalog: createCatalog([live().service]),
  at: NOON,
}

interface Envelope {
  readonly Response: { readonly RequestId: string; readonly Error?: { readonly Code: string } }
}

test('the gateway refuses if and only if the verdict has a refusal, with the code of the first', async () => {
  await fc.assert(
    fc.asyncProperty(request, async (making) => {
      const parts = await making
      // No action has behaviour here, so nothing behind the gate refuses.
      const cloud = cloudWith(live().service)
      const { findings } = await judge(await readWire(requestOf(parts)), judging)
      const { Response: told } = (await (await cloud.fetch(requestOf(parts))).json()) as Envelope
      const expected = findings.find(isRefusal)?.code
      expect(told.Error?.Code).toBe(expected)
    }),
    { numRuns: RUNS },
  )
}, 600_000)

test('whatever comes, the answer stands in its envelope, and what is refused changes nothing', async () => {
  const cloud = cloudWith(live({ tasks: [{ TaskId: '10000' }] }))
  const before = JSON.stringify(cloud.snapshot())
  await fc.assert(
    fc.asyncProperty(request, async (making) => {
      const parts = await making
      const response = await cloud.fetch(requestOf(parts))
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe('application/json')
      const { Response: told } = (await response.json()) as Envelope
      expect(told.RequestId).toMatch(/^[\da-f-]{36}$/)
      if (told.Error) expect(JSON.stringify(cloud.snapshot())).toBe(before)
      else cloud.reset()
    }),
    { numRuns: RUNS },
  )
}, 600_000)
