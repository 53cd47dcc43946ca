// Prints the benchmarks of docs/signer.md: pnpm --filter @tc3/signer run bench
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Times } from './test/bench/measure.ts'
import { bundlePage, withPage } from './test/chromium.node.ts'
import { bundleSuite, stagePackage } from './test/runtimes/stage.node.ts'

const ROOT = fileURLToPath(new URL('.packed/bench', import.meta.url))

async function inNode(command: string): Promise<Times> {
  const file = await bundleSuite(ROOT, { entry: '../bench/node-entry.node', withSigner: false })
  return JSON.parse(execFileSync(command, [file], { cwd: ROOT, encoding: 'utf8' }))
}

async function inChromium(): Promise<Times | undefined> {
  const files = {
    '/': '<!doctype html><script type="module" src="/page.mjs"></script>',
    '/page.mjs': await bundlePage(
      "import { measurePage } from './bench/page-entry.ts'; globalThis.times = await measurePage()",
    ),
  }
  return withPage({ files }, async (page) => {
    const times = await page.waitForFunction('globalThis.times', undefined, { timeout: 120_000 })
    return (await times.jsonValue()) as Times // as measurePage gives them
  })
}

function row(where: string, times: Times): string {
  const micros = (name: string): string => times[name]?.toFixed(1) ?? '–'
  const ratio = (times['theirs'] ?? 0) / (times['ours'] ?? 1)
  return `| ${where} | ${micros('ours')} | ${micros('theirs')} | ${ratio.toFixed(1)} × | ${micros('whole')} | ${micros('floor')} |`
}

stagePackage(ROOT)
console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}; microseconds, median of the rounds\n`,
)
console.log('| where, against | `authorization` | theirs | faster | whole `sign` | hashes alone |')
console.log('|---|--:|--:|--:|--:|--:|')
for (const command of [process.env['NODE20'] ?? '/usr/bin/node', process.execPath]) {
  const version = execFileSync(command, ['--version'], { encoding: 'utf8' }).trim()
  console.log(row(`Node ${version}, \`sign3\``, await inNode(command)))
}
const times = await inChromium()
if (times) console.log(row('Chromium, `AwsV4Signer.sign`', times))
