import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import type { Verdict } from '../src/verify/verdict.ts'
import { verify } from '../src/verify/verify.ts'
import { bundlePage, withPage } from './chromium.node.ts'
import { AT, sendForms } from './forms-to-send.ts'
import { ACCOUNT } from './naive-client.ts'

/** What came over the wire, judged as it came: the query text and the bytes of the body. */
async function judge(incoming: IncomingMessage): Promise<Verdict> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const [path = '/', query = ''] = (incoming.url ?? '/').split('?')
  const { method = '', rawHeaders } = incoming
  const headers = new Headers()
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  const body = new Uint8Array(Buffer.concat(chunks))
  const wire = { method, host: headers.get('host') ?? '', path, query, headers, body }
  return verify(wire, { secretOf: () => ACCOUNT.secretKey, at: AT })
}

const answerWithVerdict: RequestListener = (incoming, outgoing) => {
  void judge(incoming).then((verdict) => outgoing.end(JSON.stringify(verdict)))
}

const WANTED = Array.from({ length: 7 }, () =>
  // The address is a local one; nothing else is out of the rules.
  expect.objectContaining({ accepted: true, quirks: ['service-not-product'] }),
)

test('fetch of Node sends what was signed, unchanged', async () => {
  const server = createServer(answerWithVerdict).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  expect(await sendForms(`http://127.0.0.1:${port}`)).toEqual(WANTED)
  server.close()
})

test(
  'fetch of Chromium sends what was signed, unchanged',
  { timeout: 30_000 },
  async ({ skip }) => {
    const files = {
      '/page': '<!doctype html><script type="module" src="/page.mjs"></script>',
      '/page.mjs': await bundlePage(
        "import { sendForms } from './forms-to-send.ts'; globalThis.answers = await sendForms(location.origin)",
      ),
    }
    const served = { files, start: '/page', otherwise: answerWithVerdict }
    const answers = await withPage(served, async (page) =>
      (await page.waitForFunction('globalThis.answers')).jsonValue(),
    )
    skip(answers === undefined, 'no browser')
    expect(answers).toEqual(WANTED)
  },
)
