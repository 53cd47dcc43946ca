import { SECTIONS, type Section, TABLE_HEADINGS } from './page-wordings.ts'

/** The lines of each section of a page; those above the first section are its head. */
export type Page = Readonly<Record<Section | 'head', readonly string[]>>

/** Cuts a page into its sections. */
export function sectionsOf(text: string): Page {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const starts = Object.entries(SECTIONS)
    .map(
      ([name, headings]) =>
        [name, lines.findIndex((line) => startsWithAny(line, headings))] as const,
    )
    .filter(([, at]) => at >= 0)
    .toSorted(([, a], [, b]) => a - b)
  const parts = starts.map(([name, at], index) => {
    const end = starts[index + 1]?.[1] ?? lines.length
    return [name, lines.slice(at + 1, end)] as const
  })
  const head = lines.slice(0, starts[0]?.[1] ?? lines.length)
  return { ...EMPTY, ...Object.fromEntries(parts), head }
}

const EMPTY: Page = {
  head: [],
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

/** The rows of a section's table, each the groups of the pattern; lines that are no row continue the one before. */
export function rowsOf(lines: readonly string[], pattern: RegExp): readonly RegExpExecArray[] {
  const at = lines.findIndex((line) => startsWithAny(line, TABLE_HEADINGS))
  if (at < 0) return []
  const rows = lines
    .slice(at + 1)
    .filter((line) => line !== '')
    .reduce<readonly string[]>(
      (all, line) =>
        pattern.test(line) || all.length === 0
          ? [...all, line]
          : [...all.slice(0, -1), `${all.at(-1) ?? ''} ${line}`],
      [],
    )
  return rows.map((row) => pattern.exec(row)).filter((row) => row !== null)
}
