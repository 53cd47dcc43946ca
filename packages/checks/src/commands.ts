import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ROOT } from './workspace.ts'

const execute = promisify(execFile)

/** Runs a program in a folder, from the root unless said otherwise; what it writes is an error's message where it fails. */
export async function command(
  program: string,
  args: readonly string[],
  cwd = ROOT,
): Promise<string> {
  try {
    const { stdout } = await execute(program, args, { cwd, maxBuffer: 1e8 })
    return stdout
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string } // execFile adds both
    throw new Error(`${program} ${args.join(' ')}\n${stdout ?? ''}${stderr ?? ''}`, {
      cause: error,
    })
  }
}

/** The same for each item, as many at once as there are cores to wait for: two. */
export async function forEach<T>(
  items: readonly T[],
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const queue = [...items]
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item)
  }
  await Promise.all([worker(), worker()])
}
