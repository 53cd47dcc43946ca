import { actionChanges } from './action-changes.ts'
import type { Change, ChangeKind, FalseAlarm, Found } from './change.ts'
import { memberChanges } from './member-changes.ts'
import { objectChanges } from './object-changes.ts'
import { pairsOf } from './pairs.ts'
import type { Surface } from './surface.ts'

/** How often each kind of change occurs; a kind that does not is absent. */
export type ChangeCounts = Readonly<Partial<Record<ChangeKind, number>>>

/** What changed between two versions of a contract. */
export interface Diff {
  readonly service: string
  readonly version: string
  readonly changes: readonly Change[]
  /** Differences of the files that change nothing of the contract, each with its reason. */
  readonly falseAlarms: readonly (Change & { readonly falseAlarm: FalseAlarm })[]
  readonly counts: {
    /** Differences by name, as they stand in the files. */
    readonly raw: ChangeCounts
    /** The changes, false alarms taken out, renamed objects compared by their members. */
    readonly reported: ChangeCounts
    readonly breakingCallers: number
    readonly breakingReaders: number
  }
}

/**
 * Compares two versions of a contract. The order of members is none of it, and prose breaks nobody.
 *
 * @example
 * const { changes } = diff(specSurface(parseSpecText(text)), specSurface(spec))
 * const breaking = changes.filter(({ breaking }) => breaking.callers || breaking.readers)
 */
export function diff(before: Surface, after: Surface): Diff {
  const pairs = pairsOf(before, after)
  const found = [
    ...actionChanges(before, after),
    ...objectChanges({ before, after, pairs }),
    ...pairs.flatMap(memberChanges),
  ]
  const changes = found.filter(({ falseAlarm }) => falseAlarm === undefined).map(plain)
  return {
    service: after.service,
    version: after.version,
    changes,
    falseAlarms: found.flatMap((change) =>
      change.falseAlarm ? [{ ...plain(change), falseAlarm: change.falseAlarm }] : [],
    ),
    counts: {
      raw: countsOf(found.filter(({ isBeneathRename }) => isBeneathRename !== true)),
      reported: countsOf(changes),
      breakingCallers: changes.filter(({ breaking }) => breaking.callers).length,
      breakingReaders: changes.filter(({ breaking }) => breaking.readers).length,
    },
  }
}

function plain(found: Found): Change {
  const { falseAlarm: _, isBeneathRename: __, ...change } = found
  return change
}

function countsOf(changes: readonly Change[]): ChangeCounts {
  const counts = new Map<ChangeKind, number>()
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
