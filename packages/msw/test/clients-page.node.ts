import type { Client, Manner } from './clients.node.ts'
import { FAMILY, type Family } from './family.node.ts'

/** What came of a client in one manner. */
export interface Row {
  readonly client: Client
  readonly manner: Manner
  readonly family: Family
}

const HEAD = `# Official clients

Each client, unmodified, lives the life of a pull-stream task through MSW 2 and MSW 3: creates it, lists it, changes it, restarts it, deletes it. A test writes this page; where a cell does not say "passes", it says what the client failed with.
`

/** A table of Markdown as the formatter of this workspace writes it. */
function table(lines: readonly (readonly string[])[]): string {
  const [head = [], ...body] = lines
  const widths = head.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [row(head), row(widths.map((width) => '-'.repeat(width))), ...body.map(row)].join('\n')
}

const short = (action: string): string => action.replace(/LivePullStreamTasks?$/, '')

function section({ client }: Row, rows: readonly Row[]): string {
  const head = ['Signature', 'Method', ...FAMILY.map(short)]
  const body = rows.map(({ manner, family }) => [
    manner.signature,
    manner.method,
    ...FAMILY.map((action) => family[action]),
  ])
  const title = `## ${client.name} ${client.version}, edition \`${client.edition}\``
  const quirks = client.quirks.map((quirk) => `- ${quirk}`).join('\n')
  return [title, table([head, ...body]), quirks].filter(Boolean).join('\n\n').concat('\n')
}

/** The page of the clients, a table each. */
export function clientsPage(rows: readonly Row[]): string {
  const byClient = Map.groupBy(rows, ({ client }) => client.name)
  const sections = [...byClient.values()].flatMap((own) => (own[0] ? [section(own[0], own)] : []))
  return [HEAD, ...sections].join('\n')
}
