import { readInstant } from './instant.ts'
import type { LivePolicy } from './policy.ts'
import { lastPositionOf, positionOf, type Position } from './position.ts'
import { continuesBreakPoint, isOfFiles, isRunning, type Task } from './task.ts'

/** A task before and after a change, what the change said, and what surrounds it. */
export interface Change {
  readonly before: Task
  readonly after: Task
  readonly said: Partial<Task>
  readonly policy: LivePolicy
  /** Unix milliseconds. */
  readonly at: number
}

/** A changed task, which plays on where it was, or from the beginning where the change asks for that. */
export function playedOn(change: Change): Task {
  const { before, after, policy, at } = change
  const last = lastPositionOf(before, at, policy.fileSeconds)
  const stops = after.Status === 'pause' && before.Status !== 'pause'
  return {
    ...after,
    ...(stops ? { pausedAt: Math.min(at, readInstant(before.EndTime)) } : {}),
    ...(beginsAnew(change, last) ? beginning(change, last) : goingOn(change, last)),
  }
}

/** A task that is played from the beginning. */
export const playedAnew = (task: Task, policy: LivePolicy, at: number): Task => {
  const last = lastPositionOf(task, at, policy.fileSeconds)
  return { ...task, ...beginning({ before: task, after: task, said: {}, policy, at }, last) }
}

// International console guide: new sources, a new destination and enabling begin from the beginning. The China edition
// says of EndTime alone that a change of it does not disturb.
function beginsAnew(change: Change, last: Position | undefined): boolean {
  const { before, after, said, at } = change
  if (said.SourceUrls || said.ToUrl || saysPlace(change) || after.StartTime !== before.StartTime)
    return true
  if (last?.isOver && loopsChange(change)) return true
  return !isRunning(before, at) && isRunning(after, at)
}

// A FileIndex of 0 says nothing.
const saysPlace = ({ after, said }: Change): boolean =>
  isOfFiles(after) && Boolean(said.FileIndex || said.OffsetTime)

const loopsChange = ({ before, after }: Change) => after.VodLoopTimes !== before.VodLoopTimes

const NOTHING: Partial<Task> = { unfinishedUrl: '', unfinishedOffset: 0 }

function beginning(change: Change, last: Position | undefined): Partial<Task> {
  const { after, said, at } = change
  // China edition: they count in the first loop alone.
  const { FileIndex, OffsetTime } = last ? { FileIndex: 0, OffsetTime: 0 } : firstPlaceOf(after)
  return {
    FileIndex: said.FileIndex ?? FileIndex,
    OffsetTime: said.OffsetTime ?? OffsetTime,
    playingSince: at,
    pausedAt: 0,
    loopsBefore: 0,
    // Temporary, and taken by a running task alone: InsertTaskTemporaryFiles (cn).
    insertions: [],
    ...unfinished(change, last),
  }
}

const DAY = 86_400_000

/** Where a task that has not played yet begins. China edition: what was said of that lapses in a day. */
export const firstPlaceOf = ({ FileIndex, OffsetTime, StartTime, createdAt }: Task) =>
  readInstant(StartTime) - createdAt > DAY
    ? { FileIndex: 0, OffsetTime: 0 }
    : { FileIndex, OffsetTime }

/** What ContinueBreakPoint plays to its end before a new list. */
function unfinished(change: Change, last: Position | undefined): Partial<Task> {
  const { before, after, said, policy, at } = change
  if (!continuesBreakPoint(after)) return NOTHING
  const current = positionOf(before, at, policy.fileSeconds)
  const broken = policy.continueBreakPoint === 'break-point' && !last?.isOver ? last : current
  if (said.SourceUrls && broken)
    return { unfinishedUrl: broken.url, unfinishedOffset: broken.offset }
  // What has not been played on yet waits until the task runs.
  const { unfinishedUrl, unfinishedOffset } = before
  return last ? NOTHING : { unfinishedUrl, unfinishedOffset }
}

function goingOn(change: Change, last: Position | undefined): Partial<Task> {
  const { FileIndex, OffsetTime } = last ? change.before : change.after
  // International console guide: another loop count makes the loop being played the first.
  const uncounted = loopsChange(change) ? (last?.looped ?? 0) : 0
  return { FileIndex, OffsetTime, loopsBefore: change.before.loopsBefore + uncounted }
}
