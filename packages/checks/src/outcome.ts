import type { Check } from './checks.ts'
import { runLine } from './commands.ts'

/** What a check came to. */
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly seconds: number
  readonly output: string
}

const STATES: Readonly<Record<number, Outcome['state']>> = { 0: 'passed', 77: 'skipped' }

/** Runs a check to its end; one that cannot be started has failed. */
export async function outcomeOf({ command }: Check): Promise<Outcome> {
  const started = performance.now()
  const { code, output } = await runLine(command)
  const seconds = (performance.now() - started) / 1000
  return { state: STATES[code ?? 1] ?? 'failed', seconds, output }
}
