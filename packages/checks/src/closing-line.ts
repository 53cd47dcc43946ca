import { mkdirSync, writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'
import { HELD, idsIn } from './ledger.ts'

/** What a run of the tests came to. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  /** The titles of the tests that did not run, each once. */
  readonly skipped: readonly string[]
}

/** Counts tests by outcome; a file that fails to load and a late error count as one failure each. */
function count(modules: readonly TestModule[], errors: number): Counts {
  const broken = modules.filter((module) => module.errors().length > 0).length
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const of = (state: string) => tests.filter((test) => test.result().state === state)
  return {
    passed: of('passed').length,
    failed: of('failed').length + broken + errors,
    skipped: [...of('skipped'), ...of('pending')].map((test) => test.fullName),
  }
}

/** The claims whose tests passed: their titles carry the ids. */
function heldBy(modules: readonly TestModule[]): readonly string[] {
  const passed = modules.flatMap((module) => [...module.children.allTests('passed')])
  return [...new Set(passed.flatMap((test) => idsIn(test.fullName)))].toSorted()
}

/** Leaves the counts of a run in `.vitest/counts.json`, and the claims that it held beside. A line on the console fails the run: a test says it by failing. */
export function closingLine(): Reporter {
  let logs = 0
  return {
    onUserConsoleLog() {
      logs += 1
    },
    onTestRunEnd(modules, errors) {
      if (logs > 0) process.exitCode = 1
      mkdirSync('.vitest', { recursive: true })
      writeFileSync('.vitest/counts.json', JSON.stringify(count(modules, errors.length + logs)))
      writeFileSync(HELD, JSON.stringify(heldBy(modules)))
      if (logs > 0) process.stderr.write(`${logs} writes to the console: tests must be silent.\n`)
    },
  }
}
