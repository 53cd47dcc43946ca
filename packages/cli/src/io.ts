import type { BeforeEnd } from './before-end.ts'

/** Where a command writes to. */
export interface Output extends NodeJS.WritableStream {
  /** A person watches. */
  readonly isTTY?: boolean
}

/** All that a command has of the world around it, beside its options and the files they name. */
export interface Io {
  /** Data, and nothing else. */
  readonly stdout: Output
  /** Talk: progress, notes, errors. */
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Where nobody listens to signals it is absent. */
  readonly beforeEnd?: BeforeEnd
}

/** Writes a line. */
export function say(output: Output, line: string): void {
  output.write(`${line}\n`)
}

/** Writes a value as JSON. */
export function sayJson(output: Output, value: unknown): void {
  say(output, JSON.stringify(value, null, 2))
}
