import type { Client, Form, Manner } from './clients.node.ts'
import { FAMILY, type Family } from './family.node.ts'

/** What came of a client in one manner. */
export interface Row {
  readonly client: Client
  readonly manner: Manner
  /** Undefined through MSW. */
  readonly form?: Form
  readonly family: Family
  /** What the gateway noted of its calls. */
  readonly notes: readonly string[]
}

const HEAD = `# Official clients

Each client, unmodified, lives the life of a pull-stream task through MSW 2 and MSW 3 and over loopback HTTP: creates it, lists it, changes it, restarts it, deletes it. A test writes this page; where a cell does not say "passes", it says what the client failed with.

## Through MSW
`

const LOOPBACK = `## Over loopback HTTP

The same clients and the emulated service as a server on \`127.0.0.1\`, in each form in which they can be brought to it: by an agent, by a proxy, or at its address. The last column is what the gateway notes of calls that it lets pass.
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

const cellsOf = ({ manner, family }: Row): readonly string[] => [
  manner.signature,
  manner.method,
  ...FAMILY.map((action) => family[action]),
]

const HEADINGS = ['Signature', 'Method', ...FAMILY.map(short)]

const titleOf = ({ name, version, edition }: Client): string =>
  `### ${name} ${version}, edition \`${edition}\``

function section(client: Client, rows: readonly Row[]): string {
  const quirks = client.quirks.map((quirk) => `- ${quirk}`).join('\n')
  const parts = [titleOf(client), table([HEADINGS, ...rows.map(cellsOf)]), quirks]
  return parts.filter(Boolean).join('\n\n').concat('\n')
}

function loopbackSection(client: Client, rows: readonly Row[]): string {
  const lines = rows.map((row) => [row.form ?? '', ...cellsOf(row), row.notes.join(', ')])
  const quirks = Object.entries(client.forms).map(([form, quirk]) => `- By ${form}: ${quirk}`)
  const whole = table([['By', ...HEADINGS, 'Noted'], ...lines])
  return [titleOf(client), whole, quirks.join('\n')].join('\n\n').concat('\n')
}

/** The page of the clients, a table each. */
export function clientsPage(rows: readonly Row[]): string {
  const sections = (own: readonly Row[], write: typeof section) =>
    [...Map.groupBy(own, ({ client }) => client)].map(([client, all]) => write(client, all))
  const isThroughMsw = ({ form }: Row) => form === undefined
  return [
    HEAD,
    ...sections(rows.filter(isThroughMsw), section),
    LOOPBACK,
    ...sections(
      rows.filter((row) => !isThroughMsw(row)),
      loopbackSection,
    ),
  ].join('\n')
}
