import { Agent } from 'node:http'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { sign } from '@tc3/signer'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { listen } from './listen.node.ts'

const require = createRequire(import.meta.url)
const credential = { secretId: 'AKIDloopback', secretKey: 'loopback-secret' }
const region = 'ap-guangzhou'
const Operator = 'li'
const product = live({ tasks: [{ TaskId: '10000' }, { TaskId: "it's" }] })
const cloud = createEmulator({ services: [product], accounts: [credential], rates: 'unlimited' })
const server = await listen(cloud)
const { host, port } = new URL(server.url)

beforeEach(() => cloud.reset())
afterAll(() => server.close())

const deletion = { action: 'DeleteLivePullStreamTask', version: '2018-08-01', region }
const DONE = { Response: { RequestId: expect.any(String) } }

describe('a server on loopback', () => {
  test.for([
    ['POST', { TaskId: '10000', Operator }],
    ['GET', { TaskId: '10000', Operator }],
  ] as const)('answers a signed %s', async ([method, params]) => {
    const signed = await sign({ ...deletion, params }, { credential, endpoint: server.url, method })
    const response = await fetch(signed)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.json()).toEqual(DONE)
  })

  test('hashes the query as it came over the wire', async () => {
    // An apostrophe that is signed bare and sent bare, which a URL parser would rewrite on the way in.
    const query = "TaskId=it's&Operator=li"
    const { headers } = await sign(
      { ...deletion, params: query },
      { credential, endpoint: server.url, method: 'GET' },
    )
    const lines = [...headers].map(([name, value]) => `${name}: ${value}`)
    const answer = await spoken([`GET /?${query} HTTP/1.1`, `Host: ${host}`, ...lines])
    // What was signed is the serialised URL's text, so the bare one must not pass.
    expect(answer).toContain('AuthFailure.SignatureFailure')
  })

  test.for([
    ['20 kB', 20, 'SignatureFailure'],
    ['33 kB', 33, 'RequestSizeLimitExceeded'],
  ] as const)('a query of %s is judged by the service, not by the server', async ([, kB, code]) => {
    const { headers } = await sign(
      { ...deletion, params: { TaskId: '10000', Operator } },
      { credential, endpoint: server.url, method: 'GET' },
    )
    const lines = [...headers].map(([name, value]) => `${name}: ${value}`)
    const query = `A=${'a'.repeat(kB * 1024)}`
    const answer = await spoken([`GET /?${query} HTTP/1.1`, `Host: ${host}`, ...lines])
    expect(answer).toContain(code)
  })

  test('a body beyond 10 MB is refused by the service before it has come, and the connection ends', async () => {
    const lines = ['POST / HTTP/1.1', `Host: ${host}`, 'Content-Type: application/json']
    const answer = await poured([...lines, 'Content-Length: 1000000000'], 11 * 2 ** 20)
    expect(answer).toContain('RequestSizeLimitExceeded')
    expect(answer).toMatch(/^Connection: close\r$/im)
  })

  test('a page may ask whether it may control, and then control', async () => {
    const asked = await fetch(`${server.url}_tc3/clock`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://localhost:3000',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('Access-Control-Allow-Headers')).toMatch(/content-type/i)
  })

  test('a page may ask beforehand, and the answer that has no body has no length', async () => {
    const answer = await spoken([
      'OPTIONS / HTTP/1.1',
      `Host: ${host}`,
      'Origin: http://localhost:3000',
      'Access-Control-Request-Method: POST',
    ])
    expect(answer).toMatch(/^HTTP\/1.1 204 No Content\r\n/)
    expect(answer).not.toMatch(/^content-length:/im)
  })

  test('a status that is put in place of an answer comes with its words', async () => {
    cloud.fail(deletion.action, { kind: 'status', status: 503 })
    const signed = await sign(
      { ...deletion, params: { TaskId: '10000', Operator } },
      { credential, endpoint: server.url },
    )
    const { status, statusText } = await fetch(signed)
    expect([status, statusText]).toEqual([503, 'Service Unavailable'])
  })

  test('a dropped connection is one that breaks', async () => {
    cloud.fail(deletion.action, { kind: 'drop' })
    const signed = await sign(
      { ...deletion, params: { TaskId: '10000', Operator } },
      { credential, endpoint: server.url },
    )
    await expect(fetch(signed)).rejects.toThrow(TypeError)
  })

  test('is controlled below /_tc3/', async () => {
    const response = await fetch(`${server.url}_tc3/health`)
    expect(await response.json()).toEqual({ services: ['live 2018-08-01'] })
  })

  test.for([
    ['no host that a URL could have', ['GET / HTTP/1.1', 'Host: http://127.0.0.1:8787']],
    ['a path that is none', ['GET //%zz?%zz HTTP/1.1', `Host: ${host}`]],
    ['a method that fetch does not know', ['TRACE / HTTP/1.1', `Host: ${host}`]],
    [
      'an absolute URL, as a proxy gets it',
      ['GET http://live.tencentcloudapi.com/ HTTP/1.1', 'Host: live.tencentcloudapi.com'],
    ],
  ] as const)('%s is answered in the envelope', async ([, lines]) => {
    expect(await spoken(lines)).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*{"Response":{"Error":{"Code":/)
  })
})

test.for(['/', '/\\', '/#a'])('a port that there is not is a bad request: %s', async (path) => {
  const answer = await spoken([`GET ${path} HTTP/1.1`, 'Host: a:99999'])
  expect(answer).toMatch(/^HTTP\/1.1 400 /)
})

/** What a server answers to these lines and so many blanks, however many were told, until it ends the connection. */
function poured(lines: readonly string[], bytes: number): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write([...lines, '', ''].join('\r\n'))
      socket.write(Buffer.alloc(bytes, 32))
    })
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => (text += chunk))
    socket.on('error', () => resolve(text)) // what was still on its way is refused
    socket.on('close', () => resolve(text))
  })
}

/** What a server answers to these lines, to the byte. */
function spoken(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.end([...lines, 'Connection: close', '', ''].join('\r\n')),
    )
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => (text += chunk))
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
  })
}

/** Calls an action as the callers of an SDK do. */
type Call = (action: string, params: object) => Promise<object>

interface Way {
  readonly signMethod: string
  readonly reqMethod: string
}

const sdk =
  (httpProfile: object) =>
  ({ signMethod, reqMethod }: Way): Call => {
    const { live: css } = require('tencentcloud-sdk-nodejs/tencentcloud/services/live')
    const http = { protocol: 'http://', reqMethod, ...httpProfile }
    const profile = { signMethod, httpProfile: http }
    const client = new css.v20180801.Client({ credential, region, profile })
    return (action, params) => client[action](params)
  }

const intlSdk = ({ signMethod, reqMethod }: Way): Call => {
  const { Client, Models } = require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/live').v20180801
  const common = require('tencentcloud-sdk-nodejs-intl-en/tencentcloud/common')
  const keys = new common.Credential(credential.secretId, credential.secretKey)
  const http = new common.HttpProfile('http://', host, reqMethod)
  const client = new Client(keys, region, new common.ClientProfile(signMethod, http))
  return (action, params) =>
    new Promise((resolve, reject) => {
      const request = Object.assign(new Models[`${action}Request`](), params)
      client[action](request, (error: unknown, answer: object) =>
        error ? reject(error) : resolve(answer),
      )
    })
}

// The real host name, over connections of our own.
const agent = Object.assign(new Agent(), {
  createConnection: () => connect(Number(port), '127.0.0.1'),
})

/** Ways to bring an unmodified SDK to the emulated service; at an address it signs the host without its port. */
const CLIENTS = {
  'tencentcloud-sdk-nodejs, by an agent': { client: sdk({ agent }), signsPort: true },
  'tencentcloud-sdk-nodejs, by a proxy': { client: sdk({ proxy: server.url }), signsPort: true },
  'tencentcloud-sdk-nodejs, at an address': { client: sdk({ endpoint: host }), signsPort: false },
  'tencentcloud-sdk-nodejs-intl-en, at an address': { client: intlSdk, signsPort: false },
}

const WAYS = ['TC3-HMAC-SHA256', 'HmacSHA256', 'HmacSHA1'].flatMap((signMethod) =>
  ['POST', 'GET'].map((reqMethod) => ({ signMethod, reqMethod })),
)

const inHours = (hours: number): string =>
  `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`

describe.for(Object.entries(CLIENTS))('%s', ([, { client, signsPort }]) => {
  test.for(WAYS)('lives the life of a task, $signMethod, $reqMethod', async (way) => {
    const call = client(way)
    const { TaskId } = (await call('CreateLivePullStreamTask', {
      SourceType: 'PullLivePushLive',
      SourceUrls: ['rtmp://source.example.com/live/1'],
      DomainName: 'push.example.com',
      AppName: 'live',
      StreamName: '1',
      StartTime: inHours(1),
      EndTime: inHours(2),
      Operator,
    })) as { readonly TaskId: string }
    await call('ModifyLivePullStreamTask', { TaskId, Operator, Comment: '改 & more' })
    await call('RestartLivePullStreamTask', { TaskId, Operator })
    expect(await call('DescribeLivePullStreamTasks', { TaskId, PageSize: 5 })).toMatchObject({
      TotalNum: 1,
      TaskInfos: [{ TaskId, Comment: '改 & more', UpdateBy: Operator }],
    })
    expect(await call('DeleteLivePullStreamTask', { TaskId, Operator })).toHaveProperty('RequestId')
    await expect(call('DeleteLivePullStreamTask', { TaskId, Operator })).rejects.toMatchObject({
      code: 'InvalidParameter.TaskNotExist',
    })
    const rules = cloud.calls().flatMap(({ findings }) => findings.map(({ rule }) => rule))
    const isOdd = !signsPort && way.signMethod === 'TC3-HMAC-SHA256'
    expect(new Set(rules)).toEqual(new Set(isOdd ? ['quirk.host-without-port'] : []))
  })
})
