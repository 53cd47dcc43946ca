import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Outcome } from '../suite/suite.ts'

const PAGE = '<!doctype html><title>suite</title><script type="module" src="/suite.mjs"></script>'

/** Opens a page with the suite in Debian's Firefox, without a window, and waits for what it reports. */
export async function runInFirefox(
  bundle: string,
): Promise<Outcome & { readonly version: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let version = ''
  const server = createServer(async (request, response) => {
    version = /Firefox\/[\d.]+/.exec(request.headers['user-agent'] ?? '')?.[0] ?? version
    if (request.url === '/outcome') resolve(await textOf(request))
    const isScript = request.url === '/suite.mjs'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? readFileSync(bundle) : PAGE)
  })
  const url = `http://localhost:${await listen(server)}/`
  const profile = mkdtempSync(join(tmpdir(), 'tc3-firefox-'))
  const firefox = spawn(
    process.env['FIREFOX'] ?? 'firefox-esr',
    ['--headless', '--no-remote', '--profile', profile, url],
    { stdio: 'ignore' },
  )
  const absent = 'no Firefox: install firefox-esr, or set FIREFOX to its command'
  firefox.once('error', (cause) => reject(new Error(absent, { cause })))
  try {
    return { ...(JSON.parse(await promise) as Outcome), version }
  } finally {
    firefox.kill()
    server.close()
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0)
    })
  })
}
