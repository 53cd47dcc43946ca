import { accountsOf, createCatalog, isRefusal, judge } from '@tc3/contract'
import { live } from '@tc3/emulator/live'
import { readWire, sign } from '@tc3/signer'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENDPOINT, NOON, ZHANG } from '../test/set-up.ts'
import { createEmulator } from './index.ts'

const timestamp = NOON / 1000
// A browser has no environment to ask.
const RUNS = Number(globalThis.process?.env['TC3_RUNS'] ?? 300)

/** A request in parts, so that it can be sent twice and shown when it breaks a law. */
interface Parts {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
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
  fc.oneof(fc.string(), fc.json()).map((body): Change => (parts) => ({ ...parts, body })),
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

/** Signed requests with up to four things changed, and requests of nothing but such things. */
const request: fc.Arbitrary<Parts> = fc
  .tuple(
    fc.constantFrom(...WHOLE, { url: `${ENDPOINT}/`, method: 'POST', headers: {}, body: '' }),
    fc.array(change, { maxLength: 4 }),
  )
  .map(([whole, changes]) => changes.reduce((parts, apply) => apply(parts), whole))

const cloudWith = () =>
  createEmulator({
    services: [live({ tasks: [{ TaskId: '10000' }] })],
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
    fc.asyncProperty(request, async (parts) => {
      const cloud = cloudWith()
      const { findings } = await judge(await readWire(requestOf(parts)), judging)
      const { Response: told } = (await (await cloud.fetch(requestOf(parts))).json()) as Envelope
      const expected = findings.find(isRefusal)?.code
      // The one thing behind the gate that refuses here: a task that is not there.
      const behind =
        told.Error?.Code === 'InvalidParameter.TaskNotExist' ||
        told.Error?.Code === 'InternalError.InvalidInput'
      expect(behind ? undefined : told.Error?.Code).toBe(expected)
    }),
    { numRuns: RUNS },
  )
}, 600_000)

test('whatever comes, the answer stands in its envelope, and what is refused changes nothing', async () => {
  const cloud = cloudWith()
  const before = JSON.stringify(cloud.snapshot())
  await fc.assert(
    fc.asyncProperty(request, async (parts) => {
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
