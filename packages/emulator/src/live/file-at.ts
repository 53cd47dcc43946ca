import type { Position } from './position.ts'
import type { Task } from './task.ts'

/** How long a task has been playing. */
export interface Played {
  /** Seconds since the beginning. */
  readonly elapsed: number
  /** Unix milliseconds. */
  readonly until: number
  readonly fileSeconds: number
}

/** Where a task of files is once it has played so long, or was when it had played all. */
export function fileAt(task: Task, { elapsed, until, fileSeconds }: Played): Position {
  const { SourceUrls: files, loopsBefore } = task
  const first = firstSecondOf(task, fileSeconds)
  const end = filesToEnd(task)
  const between = inBetween(task, fileSeconds).filter(({ after }) => after <= end)
  const total = between.reduce((sum, { seconds }) => sum + seconds, end * fileSeconds - first)
  const played = Math.min(elapsed, total - 1)
  const { url, offset, ended, begun } = placeIn(between, first + played, { first, fileSeconds })
  const urlOf = (nth: number) => (nth < end ? (files[nth % files.length] ?? '') : '')
  const next = between[begun]
  return {
    url: url ?? urlOf(ended - 1),
    nextUrl: next && next.after <= ended ? next.url : urlOf(ended),
    offset,
    looped: Math.max(Math.floor((ended - 1) / files.length) - loopsBefore, 0),
    duration: fileSeconds,
    ended,
    begun: begun - (task.unfinishedUrl === '' ? 0 : 1),
    at: until - (elapsed - played) * 1000,
    isOver: played < elapsed,
  }
}

/** How many files of the list have ended when a task has played all loops that are asked for. */
const filesToEnd = ({ SourceUrls, VodLoopTimes, loopsBefore }: Task): number =>
  VodLoopTimes < 0 ? Number.POSITIVE_INFINITY : SourceUrls.length * (loopsBefore + VodLoopTimes + 1)

/** The second of its list with which a task begins. */
function firstSecondOf(task: Task, fileSeconds: number): number {
  const said = Math.max(task.FileIndex - 1, 0) * fileSeconds + task.OffsetTime
  return Math.min(said, filesToEnd(task) * fileSeconds)
}

/** The file of its list with which a task begins, counted from 0. */
export const firstFileOf = (task: Task, fileSeconds: number): number =>
  Math.floor(firstSecondOf(task, fileSeconds) / fileSeconds)

/** What is not of the list: behind how many of its files it is played, and which of its seconds. */
interface Between {
  readonly url: string
  readonly after: number
  readonly offset: number
  readonly seconds: number
}

function inBetween(task: Task, fileSeconds: number): readonly Between[] {
  const { unfinishedUrl: url, unfinishedOffset: offset } = task
  const after = firstFileOf(task, fileSeconds)
  const rest = { url, after, offset, seconds: Math.max(fileSeconds - offset, 0) }
  const inserted = task.insertions.map((one) => ({ ...one, offset: 0, seconds: fileSeconds }))
  return url === '' ? inserted : [rest, ...inserted]
}

interface Place {
  /** Undefined for a file of the list. */
  readonly url?: string
  readonly offset: number
  readonly ended: number
  readonly begun: number
}

/** Where that second is which would be one of the list, were nothing played in between. */
function placeIn(
  between: readonly Between[],
  second: number,
  { first, fileSeconds }: { readonly first: number; readonly fileSeconds: number },
): Place {
  let left = second
  for (const [nth, { url, after, offset, seconds }] of between.entries()) {
    const into = left - Math.max(after * fileSeconds, first)
    if (into < 0) return placeInList(left, nth, fileSeconds)
    if (into < seconds) return { url, offset: offset + into, ended: after, begun: nth + 1 }
    left -= seconds
  }
  return placeInList(left, between.length, fileSeconds)
}

const placeInList = (second: number, begun: number, fileSeconds: number): Place => ({
  offset: second % fileSeconds,
  ended: Math.floor(second / fileSeconds) + 1,
  begun,
})
