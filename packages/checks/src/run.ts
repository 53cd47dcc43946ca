import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { findBrowser } from './browser.ts'
import { STAGES, type Check, type Lane } from './checks.ts'
import type { Counts } from './closing-line.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { ROOT, textOf } from './workspace.ts'

/** `npm test`: every check and every test. A line for each check, the whole output of those that failed, and the sum. */
async function run(): Promise<Counts> {
  rmSync(join(ROOT, '.vitest'), { recursive: true, force: true })
  say(await surroundings())
  const counts: Counts[] = []
  for (const stage of STAGES) counts.push(...(await Promise.all(stage.map(inTurn))).flat())
  return counts.reduce(sum)
}

async function inTurn(lane: Lane): Promise<readonly Counts[]> {
  const counts: Counts[] = []
  for (const check of lane) counts.push(await told(check))
  return counts
}

async function surroundings(): Promise<string> {
  const browser = await findBrowser()
  if (browser) return `Node ${process.version}, ${browser.name}`
  return `Node ${process.version}. Skipped: the tests in a browser, for none starts; install Chromium or set CHROMIUM_PATH.`
}

async function told(check: Check): Promise<Counts> {
  const outcome = await outcomeOf(check)
  say(`${check.name.padEnd(24)}${seconds(outcome.seconds)}  ${verdict(check, outcome)}`)
  if (outcome.state === 'failed') say(`\n${outcome.output}\n`)
  const counts = check.leaves ? left(check.leaves) : undefined
  for (const title of new Set(counts?.skipped)) say(`  skipped: ${title}`)
  return counts && (counts.failed > 0 || outcome.state === 'passed') ? counts : one(check, outcome)
}

const COLOURS = { passed: 'green', failed: 'red', skipped: 'yellow' } as const

function verdict({ tells }: Check, { state, output }: Outcome): string {
  const last = tells || state === 'skipped' ? output.trimEnd().split('\n').at(-1) : ''
  return [styleText(COLOURS[state], state), last].filter(Boolean).join('  ')
}

/** The counts that a run left behind, if it came that far. */
function left(file: string): Counts | undefined {
  try {
    const counts: Counts = JSON.parse(textOf(file))
    return counts
  } catch {
    return undefined
  }
}

function one({ name }: Check, { state }: Outcome): Counts {
  return {
    passed: state === 'passed' ? 1 : 0,
    failed: state === 'failed' ? 1 : 0,
    skipped: state === 'skipped' ? [name] : [],
  }
}

function sum(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: [...a.skipped, ...b.skipped],
  }
}

function seconds(count: number): string {
  return `${count.toFixed(1).padStart(5)} s`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const { passed, failed, skipped } = await run()
say(`${'all'.padEnd(24)}${seconds(performance.now() / 1000)}`)
process.exitCode = failed === 0 ? 0 : 1
say(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
