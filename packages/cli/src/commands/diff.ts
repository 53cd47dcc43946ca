import { type Change, type Diff, diff, type Surface } from '@tc3/spec'
import { type CommandRow, needed } from '../command.ts'
import { readJsonFile, surfaceOf } from '../contract-file.ts'
import { type Io, say, sayJson } from '../io.ts'
import { type Paint, painter } from '../style.ts'
import { UsageError } from '../usage-error.ts'

/** `tc3 diff`: two versions of a contract. */
export const diffCommand: CommandRow = {
  name: 'diff',
  summary: 'List what changed between two versions of a contract, and whom it breaks',
  arguments: [
    { name: '<old>', summary: 'a spec or an api.json' },
    { name: '<new>', summary: 'a later one of the same service' },
  ],
  options: {},
  examples: [
    [
      'tc3 diff old/api.json new/api.json',
      'changes a line each; ends with 1 where one breaks somebody',
    ],
    ['tc3 diff cvm-2025.json cvm.json --json', 'the same as JSON'],
  ],
  async run(given, io) {
    const [before, after] = given.arguments
    const [old, now] = [await surface(io, needed(before)), await surface(io, needed(after))]
    if (old.service !== now.service)
      throw new UsageError(needed(after), `a contract of ${old.service}`, `one of ${now.service}`)
    const found = diff(old, now)
    if (given.isJson) sayJson(io.stdout, found)
    for (const line of given.isJson ? [] : linesOf(found, painter(io.stdout, io)))
      say(io.stdout, line)
    return found.changes.some(isBreaking) ? 'findings' : 'clean'
  },
}

async function surface(io: Io, file: string): Promise<Surface> {
  return surfaceOf(await readJsonFile(io, file))
}

const isBreaking = ({ breaking: { callers, readers } }: Change) => callers || readers

/** Prose is counted and not listed: it changes every day. */
function linesOf({ changes, falseAlarms, counts }: Diff, paint: Paint): readonly string[] {
  const listed = changes.filter(({ kind }) => kind !== 'memberDocChanged')
  const kinds = Object.entries(counts.reported).map(([kind, count]) => `${kind} ${count}`)
  return [
    ...listed.map((change) => changeLine(change, paint)),
    `${changes.length} changes: ${kinds.join(', ') || 'none'}`,
    `${falseAlarms.length} false alarms; breaking for callers ${counts.breakingCallers}, for readers ${counts.breakingReaders}`,
  ]
}

function changeLine(change: Change, paint: Paint): string {
  const { kind, path, before, after, breaking } = change
  const whom = [breaking.callers && 'callers', breaking.readers && 'readers'].filter(Boolean)
  const values = before === undefined ? [] : [`(${before} → ${String(after)})`]
  return [
    kind,
    path,
    ...values,
    ...(whom.length > 0 ? [paint('red', `breaks ${whom.join(' and ')}`)] : []),
  ].join(' ')
}
