import { mkdirSync, writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Counts tests by outcome; a file that fails to load and a late error count as one failure each. */
function count(modules: readonly TestModule[], errors: number) {
  const tally = { passed: 0, failed: errors, skipped: 0, pending: 0 }
  for (const module of modules) {
    tally.failed += module.errors().length > 0 ? 1 : 0
    for (const test of module.children.allTests()) tally[test.result().state] += 1
  }
  return { passed: tally.passed, failed: tally.failed, skipped: tally.skipped + tally.pending }
}

/** Leaves the counts of a run in `.vitest/counts.json`. */
export const closingLine: Reporter = {
  onTestRunEnd(modules, errors) {
    mkdirSync('.vitest', { recursive: true })
    writeFileSync('.vitest/counts.json', JSON.stringify(count(modules, errors.length)))
  },
}
