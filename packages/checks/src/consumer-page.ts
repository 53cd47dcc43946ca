import { chromium } from 'playwright'
import { findBrowser } from './browser.ts'
import { bundle } from './bundle.ts'

// The consumer in a page: bundled as bundlers do it for one, and run where there is a browser.
const HASHES = { browser: 'hash.js', node: 'hash.node.js' } as const

for (const [platform, file] of Object.entries(HASHES)) {
  const { files } = await bundle("import '@tc3/signer'", platform as keyof typeof HASHES)
  const hashes = files
    .filter((name) => /\/hash(\.node)?\.js$/.test(name))
    .map((name) => name.split('/').at(-1))
  if (hashes.join() !== file)
    fail(`for ${platform} the signer brings ${hashes.join()}, not ${file}`)
}

const browser = await findBrowser()
if (browser) await runIn(browser.launch)
else {
  process.stdout.write('no browser\n')
  process.exitCode = 77
}

async function runIn(launch: NonNullable<typeof browser>['launch']): Promise<void> {
  const { code } = await bundle("export { done } from './main.js'", 'browser')
  const started = await chromium.launch(launch)
  const page = await started.newPage()
  // Pages have crypto.subtle on https alone, and on this host.
  await page.route('http://localhost/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>consumer</title>' }),
  )
  await page.goto('http://localhost/')
  await page
    .evaluate("import('/main.js').then(({ done }) => done)")
    .catch((error: unknown) => fail(String(error)))
  await started.close()
}

function fail(reason: string): void {
  process.stdout.write(`${reason}\n`)
  process.exitCode = 1
}
