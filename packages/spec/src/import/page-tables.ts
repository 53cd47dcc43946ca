import { type Page, rowsOf } from './page-lines.ts'
import { REQUIRED, TYPE_WORDS } from './page-wordings.ts'

/** A row of a page's table of parameters, of the input or of the output. */
export interface ParameterRow {
  readonly name: string
  /** In the input only. */
  readonly isRequired: boolean
  readonly type: string
  readonly description: string
}

// Lists are written as `Tags.N`.
const NAME = String.raw`^(?<name>[A-Za-z]\w*)(?:\.N)?\s+`
const REST = String.raw`(?<type>${TYPE_WORDS})\s*(?<description>.*)$`
const INPUT = new RegExp(`${NAME}(?<required>${Object.keys(REQUIRED).join('|')})\\s+${REST}`)
const OUTPUT = new RegExp(NAME + REST)
const ERROR = /^(?<code>[A-Z]\w*(?:\.\w+)*)\s+(?<meaning>.*)$/

function parameters(lines: readonly string[], pattern: RegExp): readonly ParameterRow[] {
  return rowsOf(lines, pattern).map(({ groups = {} }) => ({
    name: groups['name'] ?? '',
    isRequired: REQUIRED[groups['required'] ?? ''] ?? false,
    type: groups['type'] ?? '',
    description: groups['description'] ?? '',
  }))
}

/** The rows of the input, those of common parameters among them. */
export function inputRows({ input }: Page): readonly ParameterRow[] {
  return parameters(input, INPUT)
}

/** The rows of the output. */
export function outputRows({ output }: Page): readonly ParameterRow[] {
  return parameters(output, OUTPUT)
}

/** The error codes with what they mean. */
export function errorRows({ errors }: Page): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rowsOf(errors, ERROR).map(({ groups = {} }) => [groups['code'] ?? '', groups['meaning'] ?? '']),
  )
}
