import { Writable } from 'node:stream'
import type { ExamplesReport } from '@tc3/spec'
import { main } from '../src/main.ts'
import { CORPUS, hasCorpus } from './shared-corpus.ts'

// Imports and compiles every service below a folder, judges all its examples, and tells what that took:
//   pnpm --filter tc3 run corpus [folder]
const folder = process.argv[2] ?? CORPUS
if (hasCorpus(folder)) await run()

async function run(): Promise<void> {
  const stdout = memory()
  const started = performance.now()
  await main(['examples', folder, '--json'], { stdout, stderr: memory(), env: {}, cwd: '.' })
  const seconds = (performance.now() - started) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const { actions, inputs, outputs, failures }: ExamplesReport = JSON.parse(stdout.text())
  const classes = Object.entries(Object.groupBy(failures, (failure) => failure.class))
  console.table({
    actions,
    'inputs, strict': share(inputs.passed, inputs.total),
    'inputs, quotes allowed': share(inputs.passedLenient, inputs.total),
    outputs: share(outputs.passed, outputs.total),
    'failures by class': classes.map(([name, of]) => `${name} ${of?.length ?? 0}`).join(', '),
    time: `${seconds.toFixed(2)} s, ${((userCPUTime + systemCPUTime) / 1e6).toFixed(2)} s of both cores`,
    memory: `${Math.round(maxRSS / 1024)} MB`,
  })
}

function share(passed: number, total: number): string {
  return `${passed}/${total} = ${((100 * passed) / total).toFixed(2)} %`
}

function memory() {
  const texts: string[] = []
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      texts.push(String(chunk))
      done()
    },
  })
  return Object.assign(output, { text: () => texts.join('') })
}
