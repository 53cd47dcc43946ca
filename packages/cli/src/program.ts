import { Argument, Command, Option } from 'commander'
import type { CommandRow, Given, OptionRow } from './command.ts'
import type { Outcome } from './exit-code.ts'
import { helpBelow } from './help.ts'
import type { Io } from './io.ts'
import { painter } from './style.ts'
import { UsageError } from './usage-error.ts'

/** What the program needs to know of itself. */
export interface ProgramOptions {
  readonly commands: readonly CommandRow[]
  readonly version: string
  readonly io: Io
  /** Is told how the command ended. */
  readonly onEnd: (outcome: Outcome) => void
}

/** The commands as one program of commander, which parses, refuses what it does not know and writes help. */
export function createProgram({ commands, version, io, onEnd }: ProgramOptions): Command {
  const program = configured(new Command('tc3'), io)
    .description('Contracts of Tencent Cloud API 3.0: read, made into schemas, judged, compared.')
    .version(version, '--version', 'print the version')
  for (const row of commands)
    program.addCommand(commandOf(row, io, async (given) => onEnd(await row.run(given, io))))
  return program
}

/** No exit of its own, errors left to the caller, and one style of help. */
function configured(command: Command, io: Io, examples: CommandRow['examples'] = []): Command {
  const paint = painter(io.stdout, io)
  return command
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', 'print this help')
    .configureHelp({ styleTitle: (title) => paint('bold', title) })
    .addHelpText('after', helpBelow(examples, paint))
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: () => undefined,
      getOutHasColors: () => true, // paint has decided
    })
}

function commandOf(row: CommandRow, io: Io, run: (given: Given) => Promise<void>): Command {
  const command = configured(new Command(row.name), io, row.examples).description(row.summary)
  for (const { name, summary } of row.arguments) command.addArgument(new Argument(name, summary))
  for (const [name, option] of Object.entries(row.options))
    command.addOption(optionOf(name, option))
  command.addOption(new Option('--json', 'write the result as JSON'))
  return command.action(() => run(givenTo(command, row)))
}

function optionOf(name: string, { summary, value, choices, fallback }: OptionRow): Option {
  const option = new Option([`--${name}`, value].filter(Boolean).join(' '), summary)
  if (choices) option.choices(choices)
  return option.default(fallback)
}

/** Commander looks for options that must be given before it looks for unknown ones, which tell more: so it is done here. */
function givenTo(command: Command, row: CommandRow): Given {
  const { json, ...options } = command.opts<Given['options'] & { readonly json?: true }>()
  for (const [name, { isRequired }] of Object.entries(row.options))
    if (isRequired === true && options[name] === undefined)
      throw new UsageError(`option --${name}`, 'a value', 'nothing')
  return { arguments: command.args, options, isJson: json === true }
}
