import { inside, refuse } from '../parse/reader.ts'
import type { Place } from '../spec-error.ts'
import { NEEDED_SECTIONS, SECTIONS, type Section, TABLE_HEADINGS } from './page-wordings.ts'

/** The lines of each section of a page. */
export type Page = Readonly<Record<Section, readonly string[]>>

/** Cuts a page into its sections; a `SpecError` where one is not there that every page has, or there are more pages. */
export function sectionsOf(text: string, at: Place): Page {
  const lines = linesOf(text, at)
  const starts = Object.entries(SECTIONS)
    .flatMap(([name, headings]) =>
      startOf(lines, headings, at).map((start) => [name, start] as const),
    )
    .toSorted(([, a], [, b]) => a - b)
  const parts = starts.map(([name, start], index) => {
    const end = starts[index + 1]?.[1] ?? lines.length
    return [name, lines.slice(start + 1, end)] as const
  })
  const sections: Partial<Page> = Object.fromEntries(parts)
  for (const name of NEEDED_SECTIONS)
    if (!sections[name]) refuse(at, `the section ${SECTIONS[name].join(' or ')}`, undefined)
  return { ...EMPTY, ...sections }
}

/** The lines from the first section on. Above it the page may list its headings. */
function linesOf(text: string, at: Place): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const start = lines.findLastIndex((line) => startsWithAny(line, SECTIONS.description))
  const above = lines.slice(0, Math.max(0, start))
  if (above.some((line) => startsWithAny(line, TABLE_HEADINGS))) refuse(at, ONE_PAGE, MORE)
  return lines.slice(Math.max(0, start))
}

const ONE_PAGE = 'the page of one action'
const MORE = 'more than one'

/** The line where a section begins, if there is one. */
function startOf(
  lines: readonly string[],
  headings: readonly string[],
  at: Place,
): readonly number[] {
  const found = lines.flatMap((line, index) => (startsWithAny(line, headings) ? [index] : []))
  return found.length > 1 ? refuse(at, ONE_PAGE, MORE) : found
}

const EMPTY: Page = {
  description: [],
  input: [],
  output: [],
  example: [],
  developer: [],
  errors: [],
}

function startsWithAny(line: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => line.startsWith(beginning))
}

/** The lines of a section below the heading of its table; none where it has no table. */
export function belowHeading(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => startsWithAny(line, TABLE_HEADINGS))
  return at < 0 ? [] : lines.slice(at + 1)
}

/** Lines in runs between blank ones. */
export function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .filter((block) => block !== '')
    .map((block) => block.split('\n').filter((line) => line !== ''))
}

/** A row of a table: the groups of the expression that it matched, and the lines that go on with its last cell. */
export interface Row {
  readonly cells: Readonly<Record<string, string | undefined>>
  readonly more: readonly string[]
}

/** The rows of a table, each a line that one of some expressions matches, with the lines behind it. */
export function rowsOf(lines: readonly string[], expressions: readonly RegExp[]): readonly Row[] {
  const rows: { readonly cells: Row['cells']; readonly more: string[] }[] = []
  for (const line of lines.filter((one) => one !== '')) {
    const cells = expressions.map((one) => one.exec(line)?.groups).find(Boolean)
    if (cells) rows.push({ cells, more: [] })
    else rows.at(-1)?.more.push(line)
  }
  return rows
}

/** Rows by their names; a `SpecError` where one stands twice. */
export function named<T>(rows: readonly (readonly [string, T])[], at: Place): Record<string, T> {
  const names = rows.map(([name]) => name)
  const again = names.find((name, index) => names.indexOf(name) !== index)
  if (again !== undefined) refuse(inside(at, again), 'each row once', again)
  return Object.fromEntries(rows)
}
