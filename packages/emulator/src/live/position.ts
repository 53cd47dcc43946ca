import { readInstant } from './instant.ts'
import { phaseOf, type Task } from './task.ts'

/** Where a running task is in its sources. */
export interface Position {
  readonly url: string
  readonly nextUrl: string
  /** Seconds into the source. */
  readonly offset: number
  readonly looped: number
  /** How long a video file lasts; a live stream and a picture last for ever and say 0. */
  readonly duration: number
}

/** Where a task is at an instant; undefined where it plays nothing. */
export function positionOf(task: Task, at: number, fileSeconds: number): Position | undefined {
  if (phaseOf(task, at) !== 'running') return undefined
  const since = Math.max(task.playingSince, readInstant(task.StartTime))
  const elapsed = Math.floor((at - since) / 1000)
  const [first = ''] = task.SourceUrls
  if (task.SourceType !== 'PullVodPushLive')
    return { url: first, nextUrl: '', offset: elapsed, looped: 0, duration: 0 }
  return fileAt(task, elapsed, fileSeconds)
}

function fileAt(task: Task, elapsed: number, duration: number): Position | undefined {
  const { SourceUrls: files, FileIndex, OffsetTime, VodLoopTimes: loops } = task
  const played = Math.max(FileIndex - 1, 0) * duration + OffsetTime + elapsed
  const index = Math.floor(played / duration)
  const looped = Math.floor(index / files.length)
  if (loops >= 0 && looped > loops) return undefined
  return {
    url: files[index % files.length] ?? '',
    nextUrl: files[(index + 1) % files.length] ?? '',
    offset: played % duration,
    looped,
    duration,
  }
}
