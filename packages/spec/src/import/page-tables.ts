import { inside, refuse } from '../parse/reader.ts'
import type { Place } from '../spec-error.ts'
import type { TakeNote } from './notes.ts'
import { belowHeading, blocksOf, named, type Page, type Row, rowsOf } from './page-lines.ts'
import { PLAIN_TYPES, REQUIRED } from './page-wordings.ts'

/** A row of a page's table of parameters, of the input or of the output. */
export interface ParameterRow {
  /** In the input only. */
  readonly isRequired: boolean
  readonly type: string
  readonly description: string
}

/** The rows of a table by their names. */
export type ParameterRows = Readonly<Record<string, ParameterRow>>

/** Where a page stands, and who is told of lines that may be meant otherwise. */
export interface PageContext {
  readonly at: Place
  readonly take: TakeNote
}

// Lists are written as `Tags.N`.
const NAME = String.raw`^(?<name>[A-Za-z]\w*)(?:\.N)?\s+`
const IS_REQUIRED = `(?<required>${Object.keys(REQUIRED).join('|')})`
const REST = String.raw`(?:\s+(?<description>.*))?$`

const INPUT = [
  new RegExp(String.raw`${NAME}${IS_REQUIRED}\s+(?<type>${PLAIN_TYPES}|[A-Z]\w*)${REST}`),
]
/** Two words and more text are prose as well: an object is told by its cells, by its humps, or by the sentence behind it. */
const OUTPUT = [
  new RegExp(`${NAME}(?<type>${PLAIN_TYPES})${REST}`),
  /^(?<name>[A-Za-z]\w*)\t+(?<type>[A-Z]\w*)(?:\t+(?<description>.*))?$/,
  new RegExp(String.raw`${NAME}(?<type>[A-Z][a-z0-9]+[A-Z]\w*)${REST}`),
  new RegExp(String.raw`${NAME}(?<type>[A-Z]\w*)\s+(?<description>[^\p{Ll}\s].*)$`, 'u'),
]

/** A line that says whether something is required, and is no row. */
const HALF_A_ROW = new RegExp(String.raw`${NAME}${IS_REQUIRED}(?:\s|$)`)
/** Lines that a person may have meant as a row. */
const NEARLY_A_ROW = new RegExp(
  String.raw`^[A-Z]\w*(?:\.N)?\s+(?:\S+\s+(?:${PLAIN_TYPES})|[A-Z]\w*)(?:\s|$)`,
)

/** The rows of the input, those of common parameters among them. */
export function inputRows({ input }: Page, { at, take }: PageContext): ParameterRows {
  const context = { at: inside(at, 'input'), take }
  const rows = rowsOf(belowHeading(input), INPUT)
  for (const line of rows.flatMap(({ more }) => more))
    if (HALF_A_ROW.test(line)) refuse(context.at, 'a name, Yes or No, a type and a text', line)
  return parameters(rows, context)
}

/** The rows of the output. */
export function outputRows({ output }: Page, { at, take }: PageContext): ParameterRows {
  return parameters(rowsOf(belowHeading(output), OUTPUT), { at: inside(at, 'output'), take })
}

function parameters(rows: readonly Row[], { at, take }: PageContext): ParameterRows {
  const entries = rows.map(({ cells, more }): [string, ParameterRow] => {
    const { name = '', required = '', type = '', description = '' } = cells
    for (const line of more)
      if (NEARLY_A_ROW.test(line)) take(`read as prose, not as a row: ${line}`, inside(at, name))
    return [
      name,
      {
        isRequired: REQUIRED[required] ?? false,
        type,
        description: joined([description, ...more]),
      },
    ]
  })
  return named(entries, at)
}

const joined = (lines: readonly string[]) => lines.filter((line) => line !== '').join(' ')

const DOTTED = /^(?<code>[A-Z]\w*(?:\.\w+)+)(?:\s+(?<meaning>.*))?$/
/** Without a dot a code has two humps, and what it means begins like a sentence: `InternalError Internal error.` */
const BARE = /^(?<code>[A-Z][a-z0-9]+[A-Z]\w*)(?:\s+(?<meaning>[^\p{Ll}\s].*))?$/u

/** The error codes with what they mean. Behind the table stands the foot of the page, without a code. */
export function errorRows({ errors }: Page, at: Place): Readonly<Record<string, string>> {
  const blocks = blocksOf(belowHeading(errors))
  const last = blocks.findLastIndex(([line = '']) => DOTTED.test(line))
  const rows = rowsOf(blocks.slice(0, Math.max(1, last + 1)).flat(), [DOTTED, BARE])
  const entries = rows.map(({ cells, more }): [string, string] => {
    const { code = '', meaning = '' } = cells
    return [code, joined([meaning, ...more])]
  })
  return named(entries, inside(at, 'errors'))
}
