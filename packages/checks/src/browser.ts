import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A browser to run the tests in, and how it is started. */
export interface Browser {
  /** Its own name and version. */
  readonly name: string
  readonly launch: Launch
}

interface Launch {
  readonly executablePath: string
  readonly args: string[]
  readonly env: NodeJS.ProcessEnv
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

/** The browser named by CHROMIUM_PATH; else Debian's, else the one a package ships; undefined where none starts. */
export async function findBrowser(): Promise<Browser | undefined> {
  const named = process.env['CHROMIUM_PATH']
  return named ? started(named) : (started('/usr/bin/chromium') ?? packaged())
}

/** Its version proves that the file is a Chromium, whole, and finds its libraries. */
function started(executablePath: string, env = process.env): Browser | undefined {
  const { status, stdout } = spawnSync(executablePath, ['--version'], { env, encoding: 'utf8' })
  if (status !== 0 || !/Chrom/.test(stdout)) return undefined
  return {
    name: stdout.trim().split(' built ')[0] ?? '',
    launch: { executablePath, args: ARGS, env },
  }
}

/** A headless build for Linux on x64, unpacked into the system's temporary folder together with the libraries it needs. */
async function packaged(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  const libraries = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))
  const path = [`${await inflate(fileURLToPath(libraries))}/lib`, process.env['LD_LIBRARY_PATH']]
  const env = { ...process.env, LD_LIBRARY_PATH: path.filter(Boolean).join(':') }
  return started(await chromium.executablePath(), env)
}
