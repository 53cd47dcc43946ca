import type { Check } from './check.ts'
import { lawsOf } from './laws.ts'
import { VECTOR_CHECKS } from './vector-checks.ts'

/** Everything that a runtime must do, with the laws tried so often. */
export function suiteOf(runs: number): readonly Check[] {
  return [...VECTOR_CHECKS, ...lawsOf({ numRuns: runs })]
}

/** How a run ended. */
export interface Outcome {
  readonly passed: number
  readonly failures: readonly string[]
}

/** Runs the suite without a test runner. */
export async function runSuite(runs: number): Promise<Outcome> {
  const failures: string[] = []
  const checks = suiteOf(runs)
  for (const { name, run } of checks)
    try {
      await run()
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  return { passed: checks.length - failures.length, failures }
}
