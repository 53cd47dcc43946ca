import { spawn } from 'node:child_process'
import type { Check } from './checks.ts'

/** What a check came to. */
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly seconds: number
  /** Everything it wrote, in the order of writing. */
  readonly output: string
}

const STATES: Readonly<Record<number, Outcome['state']>> = { 0: 'passed', 77: 'skipped' }

/** Runs a check to its end; a check that cannot be started has failed. */
export async function outcomeOf({ command }: Check): Promise<Outcome> {
  const started = performance.now()
  const output: string[] = []
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
    child.on('error', (error) => output.push(error.message)).on('close', resolve)
  })
  const seconds = (performance.now() - started) / 1000
  return { state: STATES[code ?? 1] ?? 'failed', seconds, output: output.join('') }
}
