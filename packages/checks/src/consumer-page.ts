import { basename } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, type Browser } from './browser.ts'
import { bundle } from './bundle.ts'

// The consumer in a page: bundled as bundlers do it for one, and run where there is a browser.
const problems = [
  await hashProblem('browser', 'hash.js'),
  await hashProblem('node', 'hash.node.js'),
]
const browser = await findBrowser()
if (browser) problems.push(await pageProblem(browser))

const told = problems.filter((problem) => problem !== undefined)
process.stdout.write(`${[...told, ...(browser ? [] : ['no browser'])].join('\n')}\n`)
if (!browser) process.exitCode = 77
if (told.length > 0) process.exitCode = 1

/** What is wrong with the file behind `#hash` that a bundler for a platform takes. */
async function hashProblem(
  platform: 'browser' | 'node',
  wanted: string,
): Promise<string | undefined> {
  const { files } = await bundle("import '@tc3/signer'", platform)
  const found = files
    .map((file) => basename(file))
    .filter((name) => /^hash(\.node)?\.js$/.test(name))
  return found.join() === wanted
    ? undefined
    : `for ${platform} the signer brings ${found.join()}, not ${wanted}`
}

/** What goes wrong in a page; nothing where every statement of the consumer holds. */
async function pageProblem({ launch }: Browser): Promise<string | undefined> {
  const { code } = await bundle("export { done } from './main.js'", 'browser')
  const running = await chromium.launch(launch)
  const page = await running.newPage()
  // Pages have crypto.subtle on https, and on this host.
  await page.route('http://localhost/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>consumer</title>' }),
  )
  await page.goto('http://localhost/')
  const problem = await page
    .evaluate<undefined>("import('/main.js').then(({ done }) => done)")
    .catch((error: unknown) => String(error))
  await running.close()
  return problem
}
