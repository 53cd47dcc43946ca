import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRelay } from '../demo/relay.node.ts'
import { createSigner } from '../src/client/create-signer.ts'
import { readWire } from '../src/read-wire.ts'
import type { Verdict } from '../src/verify/verdict.ts'
import { verify } from '../src/verify/verify.ts'
import { ACCOUNT } from './naive-client.ts'

const seen: { readonly url: string; readonly verdict: Verdict }[] = []

/** The service, as far as this needs one: it checks the signature for the host it was reached under. */
async function service(request: Request): Promise<Response> {
  const options = { secretOf: () => ACCOUNT.secretKey, at: Date.now() / 1000 }
  const verdict = await verify(await readWire(request), options)
  seen.push({ url: request.url, verdict })
  return Response.json({ Response: { RequestId: '1' } })
}

const relay = createRelay({ prefix: '/tencent', send: service })
let via = ''

beforeAll(async () => {
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  const address = relay.address()
  via = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/tencent`
})
afterAll(() => relay.close())

const call = { action: 'A', version: 'V', params: { Name: "it's 张三" } }

test.for(['POST', 'GET'] as const)(
  'a %s through the relay arrives as it was signed',
  async (method) => {
    const signer = createSigner({ credential: ACCOUNT, via })
    const response = await signer.fetch('https://live.tencentcloudapi.com', { ...call, method })
    expect(await response.json()).toEqual({ Response: { RequestId: '1' } })
    expect(seen.at(-1)?.url).toMatch(/^https:\/\/live\.tencentcloudapi\.com\//)
    expect(seen.at(-1)?.verdict).toMatchObject({ accepted: true, quirks: [] })
  },
)

test('a form through the relay arrives as it was signed', async () => {
  const form = new FormData()
  form.append('File', new Blob([Uint8Array.from({ length: 256 }, (_, at) => at)]))
  const signer = createSigner({ credential: ACCOUNT, via })
  await signer.fetch('https://live.tencentcloudapi.com', { ...call, params: form })
  expect(seen.at(-1)?.verdict).toMatchObject({ accepted: true, quirks: [] })
})

test.for([
  '/tencent/evil.example/',
  '/tencent/live.tencentcloudapi.com.evil.example/',
  '/other',
  '/tencent//',
])('nothing is sent on to %s', async (path) => {
  const before = seen.length
  const response = await fetch(new URL(path, via))
  expect([response.status, seen.length]).toEqual([403, before])
})

test.for(['HEAD', 'DELETE'])('a %s is not sent on', async (method) => {
  const before = seen.length
  const response = await fetch(`${via}/live.tencentcloudapi.com/`, { method })
  expect([response.status, seen.length]).toEqual([405, before])
})

test('a service that is out of reach is told as 502, and the relay goes on', async () => {
  const broken = createRelay({ prefix: '', send: () => Promise.reject(new Error('out of reach')) })
  broken.listen(0, '127.0.0.1')
  await once(broken, 'listening')
  const address = broken.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/live.tencentcloudapi.cn/`
  const statuses = [await fetch(url), await fetch(url)].map(({ status }) => status)
  broken.close()
  expect(statuses).toEqual([502, 502])
})
