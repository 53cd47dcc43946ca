import { expect, test } from 'vitest'
import { createRelay } from '../demo/relay.node.ts'
import { readWire } from '../src/read-wire.ts'
import type { Verdict } from '../src/verify/verdict.ts'
import { verify } from '../src/verify/verify.ts'
import { bundlePage, readText, withPage } from './chromium.node.ts'
import { ACCOUNT } from './naive-client.ts'

const CODE = `
import { createSigner } from '../src/index.ts'
await navigator.serviceWorker.register('/relay-worker.js?via=/tencent')
await navigator.serviceWorker.ready
if (!navigator.serviceWorker.controller)
  await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
const signer = createSigner({ credential: ${JSON.stringify(ACCOUNT)} })
const call = { action: 'A', version: 'V', params: { Name: "it's 张三" } }
const answers = []
for (const method of ['POST', 'GET'])
  answers.push(await (await signer.fetch('https://live.tencentcloudapi.com', { ...call, method })).json())
globalThis.answers = answers
`

test(
  'a page calls the service by its own address through a service worker',
  { timeout: 30_000 },
  async ({ skip }) => {
    const verdicts: Verdict[] = []
    const relay = createRelay({
      prefix: '/tencent',
      send: async (request) => {
        const options = { secretOf: () => ACCOUNT.secretKey, at: Date.now() / 1000 }
        verdicts.push(await verify(await readWire(request), options))
        return Response.json({ Response: { RequestId: `${verdicts.length}` } })
      },
    })
    const files = {
      '/': '<!doctype html><script type="module" src="/page.mjs"></script>',
      '/page.mjs': await bundlePage(CODE),
      '/relay-worker.js': readText('../demo/relay-worker.js'),
    }
    const answers = await withPage(
      { files, otherwise: (...exchange) => relay.emit('request', ...exchange) },
      async (page) => (await page.waitForFunction('globalThis.answers')).jsonValue(),
    )
    skip(answers === undefined, 'no browser')
    expect(answers).toEqual([{ Response: { RequestId: '1' } }, { Response: { RequestId: '2' } }])
    expect(verdicts).toMatchObject([{ accepted: true }, { accepted: true }])
  },
)
