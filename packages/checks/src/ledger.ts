import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** Where a run of the tests leaves the ids in the titles of those that passed, from the root. */
export const HELD = '.vitest/held-claims.json'

// Wider than an id may be: one that is misspelt is told as unknown.
const ID = /\[([A-Za-z][\w-]*(?:\.[\w-]+)+)\]/g

/** The ids that the title of a test carries. */
export function idsIn(title: string): readonly string[] {
  return [...title.matchAll(ID)].map(([, id]) => id ?? '')
}

/** What is wrong between the claims and the ids of the tests that passed, a line each. */
export function unheld(rows: readonly Claim[], held: readonly string[]): readonly string[] {
  const known = new Set(rows.map(({ id }) => id))
  const tested = new Set(held)
  return [
    ...[...known].filter((id) => !tested.has(id)).map((id) => `${id}: no test of it passed`),
    ...[...tested]
      .filter((id) => !known.has(id))
      .map((id) => `${id}: a test names it, no row does`),
  ]
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
    'Made by `pnpm run ledger` from `docs/ledger.json`. Of every row a test that carries its id in the title passes.',
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
