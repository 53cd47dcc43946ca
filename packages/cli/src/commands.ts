import type { CommandRow } from './command.ts'
import { diffCommand } from './commands/diff.ts'
import { examplesCommand } from './commands/examples.ts'
import { generateCommand } from './commands/generate.ts'
import { importCommand } from './commands/import.ts'

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandRow[] = [
  importCommand,
  generateCommand,
  examplesCommand,
  diffCommand,
]
