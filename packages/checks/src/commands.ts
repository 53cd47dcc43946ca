import { spawn } from 'node:child_process'
import { ROOT } from './workspace.ts'

/** A program that ran to its end, and everything it wrote, in the order of writing. */
export interface Ran {
  /** Null where it could not start, or a signal ended it. */
  readonly code: number | null
  readonly output: string
}

/** Runs a line of shell in a folder, from the root unless said otherwise. */
export function runLine(line: string, cwd = ROOT): Promise<Ran> {
  const output: string[] = []
  const child = spawn(line, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
  return new Promise((resolve) => {
    child.on('error', (error) => output.push(error.message))
    child.on('close', (code) => resolve({ code, output: output.join('') }))
  })
}

/** Runs lines, two at a time; tells what those wrote that failed, and whether none did. */
export async function allRun(lines: readonly string[], cwd = ROOT): Promise<boolean> {
  const queue = [...lines]
  let failures = 0
  const worker = async (): Promise<void> => {
    for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
      const { code, output } = await runLine(line, cwd)
      if (code === 0) continue
      failures += 1
      process.stdout.write(`$ ${line}\n${output}\n`)
    }
  }
  await Promise.all([worker(), worker()])
  return failures === 0
}
