import { connect } from 'node:net'
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { sign } from '@tc3/signer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listen } from './listen.node.ts'

// Clients of all ages, to the byte: what no client library of today would send.

const credential = { secretId: 'AKIDwire', secretKey: 'wire-secret' }
const ACTION = 'DescribeLivePullStreamTasks'
const services = [live({ tasks: [{ TaskId: '1', Comment: '改' }] })]
const cloud = createEmulator({ services, accounts: [credential], rates: 'unlimited' })
let gone: AbortSignal | undefined
const server = await listen({
  ...cloud,
  fetch(request, raw) {
    gone = request.signal
    return cloud.fetch(request, raw)
  },
})
const { host, port } = new URL(server.url)

let head: readonly string[] = []
let body = ''

beforeAll(async () => {
  const call = { action: ACTION, version: '2018-08-01', region: 'ap-guangzhou', params: {} }
  const signed = await sign(call, { credential, endpoint: server.url })
  body = await signed.text()
  const lines = [...signed.headers].map(([name, value]) => `${name}: ${value}`)
  head = [`Host: ${host}`, ...lines, `Content-Length: ${body.length}`]
})
beforeEach(() => cloud.reset())
afterAll(() => server.close())

const request = (...more: readonly string[]): string =>
  ['POST / HTTP/1.1', ...head, ...more, '', body].join('\r\n')

const last = () => request('Connection: close')

/** What the server sends until it ends the connection, byte for byte; what is thrown out are headers that change. */
function received(sent: string | Uint8Array, { isHalfClosed = false } = {}): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(Number(port), '127.0.0.1', () => {
      if (isHalfClosed) socket.end(sent)
      else socket.write(sent)
    })
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => (text += chunk))
    socket.on('error', () => undefined) // told by what was received
    socket.on('close', () => resolve(text))
  })
}

/** What the server sent to a client that reads nothing until all of its own bytes are gone. */
async function receivedAfter(sent: Uint8Array): Promise<string> {
  const socket = connect(Number(port), '127.0.0.1')
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.write(sent, (failed) => (failed ? reject(failed) : resolve()))
  })
  return (await socket.setEncoding('latin1').toArray()).join('')
}

const answersIn = (text: string): number => text.split('"TotalNum":1').length - 1

test.for<[string, () => string, number]>([
  ['HTTP/1.0', () => request().replace('HTTP/1.1', 'HTTP/1.0'), 1],
  [
    'HTTP/1.1 that asks before its body',
    () => last().replace(/(?=\r\n\r\n)/, '\r\nExpect: 100-continue'),
    1,
  ],
  [
    'HTTP/1.1 that would rather speak HTTP/2',
    () => request('Connection: Upgrade, close', 'Upgrade: h2c'),
    1,
  ],
  ['HTTP/1.1 that sends three requests at once', () => request() + request() + last(), 3],
])('a client of %s is answered', async ([, sent, answers]) => {
  expect(answersIn(await received(sent()))).toBe(answers)
})

test('a client that has closed its own half is answered', async () => {
  expect(answersIn(await received(last(), { isHalfClosed: true }))).toBe(1)
})

test('the second of three requests at once is dropped, and with it the connection', async () => {
  cloud.fail(ACTION, { kind: 'drop' }, { after: 1 })
  expect(answersIn(await received(request() + request() + last()))).toBe(1)
})

test.for([0, 1, 40, 700])(
  'a body cut at %i bytes has that length, and the next answer follows',
  async (bytes) => {
    cloud.fail(ACTION, { kind: 'truncate', bytes }, { times: 1 })
    const text = await received(request() + last())
    const [, cut = ''] = /^content-length: (\d+)\r$/im.exec(text) ?? []
    expect(Number(cut)).toBe(bytes)
    const [, , second = ''] = text.split('HTTP/1.1 200')
    expect(answersIn(second)).toBe(1)
  },
)

test('a client that goes away while its answer is delayed is waited for no longer', async () => {
  cloud.clock.set(Date.now())
  cloud.fail(ACTION, { kind: 'delay', milliseconds: 60_000 })
  const socket = connect(Number(port), '127.0.0.1', () => socket.write(request()))
  while (cloud.calls().length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  const aborted = new Promise((resolve) => gone?.addEventListener('abort', resolve))
  socket.destroy()
  await aborted
  expect(gone?.aborted).toBe(true)
})

const MUCH = 30 * 2 ** 20

test.for([
  ['whose length is told', `Content-Length: ${MUCH}`, '', ''],
  ['in chunks', 'Transfer-Encoding: chunked', `${MUCH.toString(16)}\r\n`, '\r\n0\r\n\r\n'],
])(
  'a client may send a body of 30 MB %s before it reads why it is refused',
  async ([, length, before, after]) => {
    const lines = ['POST / HTTP/1.1', `Host: ${host}`, 'Content-Type: application/json', length]
    const start = [...lines, '', before].join('\r\n')
    const sent = [Buffer.from(start), Buffer.alloc(MUCH, 32), Buffer.from(after ?? '')]
    expect(await receivedAfter(Buffer.concat(sent))).toContain('RequestSizeLimitExceeded')
  },
)

test('a control body beyond 100 MB is a bad request', async () => {
  const most = 100 * 2 ** 20
  const lines = ['POST /_tc3/restore HTTP/1.1', `Host: ${host}`, 'Connection: close']
  const start = [...lines, `Content-Length: ${most + 1}`, '', ''].join('\r\n')
  const sent = Buffer.concat([Buffer.from(start), Buffer.alloc(most + 1, 32)])
  expect(await received(sent)).toMatch(
    /^HTTP\/1.1 400 [^]*"error":"body: expected one that can be read/,
  )
})
