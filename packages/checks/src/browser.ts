import { existsSync } from 'node:fs'

/** A browser to run the tests in, and how it is started. */
export interface Browser {
  readonly launch: { readonly executablePath: string; readonly args: string[] }
}

// Without these a browser in a closed network spends its time looking up its maker's hosts.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** The browser named by CHROMIUM_PATH, or Debian's; undefined where there is none, an error where REQUIRE_BROWSER is set. */
export async function findBrowser(): Promise<Browser | undefined> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (existsSync(executablePath)) return { launch: { executablePath, args: ARGS } }
  if (process.env['REQUIRE_BROWSER']) throw new Error(`No browser at ${executablePath}.`)
  return undefined
}
