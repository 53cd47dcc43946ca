import type { Outcome } from './exit-code.ts'
import type { Io } from './io.ts'

/** One option, without `--json` and `--help`, which all commands have. */
export interface OptionRow {
  readonly summary: string
  /** What stands behind it: `<file>`, or `<file...>` for one or more; a flag without. */
  readonly value?: `<${string}>`
  readonly isRequired?: boolean
  /** The words it takes. */
  readonly choices?: readonly string[]
  readonly fallback?: string
}

/** One argument: `<spec...>` for one or more. */
export interface ArgumentRow {
  readonly name: `<${string}>`
  readonly summary: string
}

/** What a command was called with. An option that was not given is absent. */
export interface Given {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly isJson: boolean
}

/** One command as a row: the shell, the help and the tests read it. */
export interface CommandRow {
  readonly name: string
  /** One line, without a full stop. */
  readonly summary: string
  readonly arguments: readonly ArgumentRow[]
  readonly options: Readonly<Record<string, OptionRow>>
  /** Whole lines of shell, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[]
  readonly run: (given: Given, io: Io) => Promise<Outcome>
}

/** An option that takes one value, where it was given. */
export function one({ options }: Given, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** An option that takes some values; none where it was not given. */
export function many({ options }: Given, name: string): readonly string[] {
  return [options[name] ?? []].flat()
}

/** An argument, or an option that must be given: the program refuses a call without it. */
export function needed(value: string | undefined): string {
  if (value === undefined)
    throw new TypeError('expected an option that the table declares required')
  return value
}
