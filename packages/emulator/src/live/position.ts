import { readInstant } from './instant.ts'
import { isOfFiles, isRunning, type Task } from './task.ts'

/** Where a task is in its sources, or was when it played last. */
export interface Position {
  readonly url: string
  readonly nextUrl: string
  /** Which of SourceUrls, counted from 1; 0 for a file of a former list. */
  readonly index: number
  /** Seconds into the source. */
  readonly offset: number
  readonly looped: number
  /** How long a video file lasts; a live stream and a picture last for ever and say 0. */
  readonly duration: number
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
  const live = { nextUrl: '', index: 1, looped: 0, duration: 0, isOver: false }
  return { ...live, url, offset: elapsed, at: until }
}

interface Played {
  /** Seconds since the beginning. */
  readonly elapsed: number
  readonly until: number
  readonly fileSeconds: number
}

function fileAt(task: Task, { elapsed, until, fileSeconds: duration }: Played): Position {
  const { SourceUrls: files, VodLoopTimes: loops, unfinishedUrl: url, unfinishedOffset } = task
  const first = Math.max(task.FileIndex - 1, 0) * duration + task.OffsetTime
  const last = loops < 0 ? Number.POSITIVE_INFINITY : files.length * (loops + 1) * duration - 1
  const urlOf = (nth: number) => (nth * duration > last ? '' : (files[nth % files.length] ?? ''))
  const rest = url === '' ? 0 : Math.max(duration - unfinishedOffset, 0)
  if (elapsed < rest) {
    const nextUrl = urlOf(Math.floor(first / duration))
    const former = { url, nextUrl, index: 0, offset: unfinishedOffset + elapsed, looped: 0 }
    return { ...former, duration, at: until, isOver: false }
  }
  const reached = first + elapsed - rest
  const played = Math.min(reached, last)
  const nth = Math.floor(played / duration)
  return {
    url: urlOf(nth),
    nextUrl: urlOf(nth + 1),
    index: (nth % files.length) + 1,
    offset: played % duration,
    looped: Math.floor(nth / files.length),
    duration,
    at: until - (reached - played) * 1000,
    isOver: played < reached,
  }
}
