import { fileAt } from './file-at.ts'
import { readInstant } from './instant.ts'
import { isOfFiles, isRunning, type Task } from './task.ts'

/** Where a task is in its sources, or was when it played last. */
export interface Position {
  readonly url: string
  readonly nextUrl: string
  /** Seconds into the source. */
  readonly offset: number
  readonly looped: number
  /** How long a video file lasts; a live stream and a picture last for ever and say 0. */
  readonly duration: number
  /** How many files of a list have ended when the one being played has; repetitions count. */
  readonly ended: number
  /** How many insertions have begun. */
  readonly begun: number
  /** Unix milliseconds. */
  readonly at: number
  /** Whether all files were played as often as asked for. */
  readonly isOver: boolean
}

/** Where a task is at an instant; undefined where it plays nothing. */
export function positionOf(task: Task, at: number, fileSeconds: number): Position | undefined {
  const last = isRunning(task, at) ? lastPositionOf(task, at, fileSeconds) : undefined
  return last?.isOver ? undefined : last
}

/** Where a task was when it played last; undefined where it has not since it was to begin. */
export function lastPositionOf(task: Task, at: number, fileSeconds: number): Position | undefined {
  const since = Math.max(task.playingSince, readInstant(task.StartTime))
  const stopped = task.Status === 'pause' ? task.pausedAt : at
  const until = Math.min(at, stopped, readInstant(task.EndTime))
  if (until < since) return undefined
  const elapsed = Math.floor((until - since) / 1000)
  if (isOfFiles(task)) return fileAt(task, { elapsed, until, fileSeconds })
  const [url = ''] = task.SourceUrls
  const live = { nextUrl: '', looped: 0, duration: 0, ended: 0, begun: 0, isOver: false }
  return { ...live, url, offset: elapsed, at: until }
}
