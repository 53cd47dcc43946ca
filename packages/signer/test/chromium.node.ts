import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { extname } from 'node:path'
import { build } from 'esbuild'
import { chromium, type Page } from 'playwright'
import { findBrowser } from '../../checks/src/browser.ts'

/** The code of a page, bundled as an application would. */
export async function bundlePage(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    target: 'es2023',
  })
  return outputFiles[0]?.text ?? ''
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
}

/** A page to serve. */
export interface ServedPage {
  /** Texts by their path. */
  readonly files: Readonly<Record<string, string>>
  /** The path of the page; default: `/`. */
  readonly start?: string
  /** What answers every other path. */
  readonly otherwise?: (...exchange: Parameters<RequestListener>) => void
}

/** Opens a page in Chromium, hands it over and closes everything after; gives nothing where there is no browser. */
export async function withPage<T>(
  { files, start = '/', otherwise = notFound }: ServedPage,
  use: (page: Page) => Promise<T>,
): Promise<T | undefined> {
  const found = await findBrowser()
  if (!found) return undefined
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const text = files[path]
    if (text === undefined) return otherwise(request, response)
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/html')
    return response.end(text)
  })
  const browser = await chromium.launch({ ...found.launch, headless: true })
  try {
    const page = await browser.newPage()
    await page.goto((await listen(server)) + start)
    return await use(page)
  } finally {
    await browser.close()
    server.close()
  }
}

/** The text of a file beside this package's tests. */
export function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

const notFound: RequestListener = (_, response) => {
  response.writeHead(404).end()
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://localhost:${typeof address === 'object' ? address?.port : 0}`)
    })
  })
}
