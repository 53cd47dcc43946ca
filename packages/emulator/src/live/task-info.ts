import type { Json, JsonObject } from '@tc3/spec'
import { writeInstant } from './instant.ts'
import type { LivePolicy } from './policy.ts'
import { lastPositionOf, positionOf } from './position.ts'
import { BLANK_TASK, type Task } from './task.ts'

/** How a task is looked at. */
export interface View {
  /** Unix milliseconds. */
  readonly at: number
  readonly policy: LivePolicy
  /** Whether it was asked for alone: only then is its position told. */
  readonly isSingle: boolean
}

/** What no answer tells of a task, although it was asked for. */
const UNTOLD: ReadonlySet<string> = new Set<keyof Task>([
  'SpecifyTaskId',
  'ToUrl',
  'FileIndex',
  'OffsetTime',
  'TranscodeTemplateName',
  'createdAt',
  'updatedAt',
  'playingSince',
  'pausedAt',
  'unfinishedUrl',
  'unfinishedOffset',
  'loopsBefore',
  'insertions',
])

/** The members of an answer that a task itself has. */
const TOLD = Object.keys(BLANK_TASK).filter((name) => !UNTOLD.has(name)) as readonly Exclude<
  keyof Task,
  'insertions'
>[] // its own

/** `PullStreamTaskInfo`: what its creator said, as far as the service tells it, and what became of it. */
export function taskInfo(task: Task, view: View): JsonObject {
  const told: Record<string, Json> = {}
  for (const name of TOLD) told[name] = task[name]
  const { TranscodeTemplateName } = task
  return Object.assign(
    told,
    {
      CallbackEvents: eventsOf(task, view.policy),
      CreateTime: writeInstant(task.createdAt),
      UpdateTime: writeInstant(task.updatedAt),
      // "Not returned at present", and empty in the published examples.
      CallbackInfo: '',
      ErrorInfo: '',
    },
    recentPull(task, view),
    TranscodeTemplateName ? { TranscodeTemplateName } : {},
  )
}

const ALL_EVENTS = [
  'TaskStart',
  'TaskExit',
  'VodSourceFileStart',
  'VodSourceFileFinish',
  'ResetTaskConfig',
  'TaskAlarm',
]

const eventsOf = ({ CallbackEvents }: Task, { callbackEventsUnset }: LivePolicy) =>
  CallbackEvents.length === 0 && callbackEventsUnset === 'all' ? ALL_EVENTS : CallbackEvents

function recentPull(task: Task, { at, policy, isSingle }: View): JsonObject {
  if (!isSingle && policy.recentPullInLists === 'absent') return {}
  const last = isSingle ? lastPositionOf(task, at, policy.fileSeconds) : undefined
  if (!last) return { RecentPullInfo: NEVER_PULLED }
  const { url, offset, looped } = last
  const ReportTime = writeInstant(last.at)
  return { RecentPullInfo: { FileUrl: url, OffsetTime: offset, ReportTime, LoopedTimes: looped } }
}

const NEVER_PULLED: JsonObject = { FileUrl: '', OffsetTime: 0, ReportTime: '', LoopedTimes: 0 }

/** `TaskStatusInfo`: whether a task plays, and where it is. */
export function taskStatus(task: Task | undefined, at: number, fileSeconds: number): JsonObject {
  const position = task && positionOf(task, at, fileSeconds)
  if (!position) return IDLE
  const { url, nextUrl, offset, looped, duration } = position
  return {
    FileUrl: url,
    NextFileUrl: nextUrl,
    FileDuration: duration,
    OffsetTime: offset,
    LoopedTimes: looped,
    ReportTime: writeInstant(at),
    RunStatus: 'active',
  }
}

/** What the published example shows of a task that does not play. */
const IDLE: JsonObject = {
  FileUrl: '',
  NextFileUrl: '',
  FileDuration: 0,
  OffsetTime: 0,
  LoopedTimes: -1,
  ReportTime: '',
  RunStatus: 'inactive',
}
