import { CommanderError } from 'commander'
import type { Outcome } from './exit-code.ts'
import type { Io } from './io.ts'

/** How a command ended that threw, and what is said of it: one line, and the stack where it is asked for. */
export interface Problem {
  readonly outcome: Outcome
  readonly text?: string
}

/** Reads what was thrown. */
export function problemOf(thrown: unknown, { env }: Pick<Io, 'env'>): Problem {
  if (isAnswered(thrown)) return { outcome: 'clean' }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const line = READERS.map((read) => read(error)).find((text) => text !== undefined)
  const stack = (env['TC3_DEBUG'] ?? '') === '' ? [] : [error.stack ?? '']
  const text = [line ?? `internal error: ${oneLine(error.message)}`, ...stack].join('\n')
  return { outcome: line === undefined ? 'internal' : 'usage', text }
}

/** Help and the version were asked for and written. */
function isAnswered(thrown: unknown): boolean {
  return thrown instanceof CommanderError && thrown.exitCode === 0
}

type ReadError = (error: Error) => string | undefined

/** Each reads the errors of one source that a user can mend. */
const READERS: readonly ReadError[] = [
  (error) => (error instanceof CommanderError ? wordsOfCommander(error) : undefined),
  // A SpecError is known by its name: it may come from another copy of the package.
  ({ name, message }) =>
    name === 'SpecError' || name === 'UsageError' ? oneLine(message) : undefined,
]

/** `error: unknown option '--jsno'`, and on a line of its own `(Did you mean --json?)`. */
function wordsOfCommander({ code, message }: CommanderError): string {
  if (code === 'commander.help') return 'expected a command; tc3 --help lists them'
  const [first = '', hint = ''] = message.replace(/^error: /, '').split('\n')
  const near = /Did you mean (?:one of )?(.*)\?/.exec(hint)?.[1]
  return [first, ...(near === undefined ? [] : [`did you mean ${near}?`])].join('; ')
}

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ')
