import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT, textOf } from './workspace.ts'

/** The claims, and the page that tells them, from the root. */
export const CLAIMS = 'docs/ledger.json'
export const PAGE = 'docs/ledger.md'

/** How a claim is known, in falling certainty. */
export const GRADES = {
  documented: 'the vendor wrote it',
  observed: 'public reports, or the official SDKs, show it',
  inferred: 'concluded here; nobody has seen it',
} as const

/** One claim about the service that the spec files do not make. */
export interface Claim {
  readonly id: string
  readonly claim: string
  readonly grade: keyof typeof GRADES
  readonly source: string
}

/** Every claim of the ledger. */
export function claims(): readonly Claim[] {
  const read: readonly Claim[] = JSON.parse(textOf(CLAIMS))
  return read
}

const ID = /\[([a-z0-9-]+(?:\.[a-z0-9-]+)+)\]/g

/** The ids that the texts of a test file name: titles, and rows that become titles. */
export function idsIn(source: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push(...[...node.text.matchAll(ID)].map(([, id]) => id ?? ''))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', source, ts.ScriptTarget.ESNext))
  return found
}

/** Every id that a test of this workspace names. */
export function testedIds(): ReadonlySet<string> {
  const files = globSync('packages/*/{src,test}/**/*.test.ts', { cwd: ROOT })
  return new Set(
    files.filter((file) => !file.includes('ledger')).flatMap((file) => idsIn(textOf(file))),
  )
}

/** What `docs/ledger.md` should say. */
export function ledgerPage(rows: readonly Claim[]): string {
  const grades = Object.entries(GRADES)
  const count = (grade: string) => rows.filter((row) => row.grade === grade).length
  const score = grades.map(([grade, meaning]) => `| ${grade} | ${meaning} | ${count(grade)} |`)
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const lines = rows.map(
    (row) => `| \`${row.id}\` | ${cell(row.claim)} | ${row.grade} | ${cell(row.source)} |`,
  )
  return [
    '# What we claim, and how we know it',
    '',
    'Made by `pnpm run ledger` from `docs/ledger.json`. Every row has a test that carries its id in the title.',
    'Nobody here has recorded the real service.',
    '',
    '| grade | meaning | claims |',
    '| --- | --- | --: |',
    ...score,
    '',
    '| id | claim | grade | source |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n')
}

if (import.meta.main) writeFileSync(join(ROOT, PAGE), ledgerPage(claims()))
