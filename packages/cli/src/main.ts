import { COMMANDS } from './commands.ts'
import { EXIT_CODES, type Outcome } from './exit-code.ts'
import { type Io, say } from './io.ts'
import { problemOf } from './problem.ts'
import { createProgram } from './program.ts'
import { ownVersion } from './version.ts'

/** Runs `tc3` with these words behind it, and gives its exit code. Throws nothing. */
export async function main(words: readonly string[], io: Io): Promise<number> {
  return EXIT_CODES[await outcomeOf(words, io)]
}

async function outcomeOf(words: readonly string[], io: Io): Promise<Outcome> {
  const ends: Outcome[] = []
  const onEnd = (outcome: Outcome) => void ends.push(outcome)
  try {
    const program = createProgram({ commands: COMMANDS, version: ownVersion(), io, onEnd })
    await program.parseAsync(words, { from: 'user' })
  } catch (thrown) {
    const { outcome, text } = problemOf(thrown, io)
    if (text !== undefined) say(io.stderr, `tc3: ${text}`)
    return outcome
  }
  return ends[0] ?? 'internal'
}
