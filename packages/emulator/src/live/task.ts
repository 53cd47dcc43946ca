import type { Json } from '@tc3/spec'
import { readInstant } from './instant.ts'

/** A pull-stream task: what was asked for, and what became of it. Members are named as on the wire. */
export interface Task {
  readonly TaskId: string
  readonly SpecifyTaskId: string
  readonly SourceType: string
  readonly SourceUrls: readonly string[]
  readonly DomainName: string
  readonly AppName: string
  readonly StreamName: string
  readonly ToUrl: string
  readonly PushArgs: string
  readonly StartTime: string
  readonly EndTime: string
  readonly Region: string
  readonly VodLoopTimes: number
  readonly VodRefreshType: string
  readonly VodLocalMode: number
  readonly FileIndex: number
  readonly OffsetTime: number
  readonly CallbackUrl: string
  readonly CallbackEvents: readonly string[]
  readonly Comment: string
  readonly BackupSourceType: string
  readonly BackupSourceUrl: string
  readonly BackupToUrl: string
  readonly WatermarkList: readonly Json[]
  readonly RecordTemplateId: string
  readonly TranscodeTemplateName: string
  readonly Status: 'enable' | 'pause'
  readonly CreateBy: string
  readonly UpdateBy: string
  /** Unix milliseconds, as are all below. */
  readonly createdAt: number
  readonly updatedAt: number
  /** Since when it has been playing from the beginning; its StartTime, where that is later. */
  readonly playingSince: number
  /** When it was paused, or over before that; 0 where it has not played since `playingSince`. */
  readonly pausedAt: number
  /** A file of a former list that is played to its end before SourceUrls are, and from which second on; empty for none. */
  readonly unfinishedUrl: string
  readonly unfinishedOffset: number
  /** How many loops had been played when another loop count began to count. */
  readonly loopsBefore: number
  /** What is played in between since `playingSince`, in that order; what was played stays. */
  readonly insertions: readonly Insertion[]
}

/** A file that is played once, in between. */
export interface Insertion {
  readonly url: string
  /** When so many files of the list have ended; repetitions count. */
  readonly after: number
  /** InsertPriorityType: of those behind one file 0 comes first. */
  readonly priority: number
}

/** The lowest InsertPriorityType; 0 is the highest. */
export const LOWEST_PRIORITY = 2

/** A task of which nothing was said but its id: a live stream that has always run and will for long. */
export const BLANK_TASK: Task = {
  TaskId: '',
  SpecifyTaskId: '',
  SourceType: 'PullLivePushLive',
  SourceUrls: ['rtmp://source.example.com/live/stream'],
  DomainName: 'push.example.com',
  AppName: 'live',
  StreamName: 'stream',
  ToUrl: '',
  PushArgs: '',
  StartTime: '2020-01-01T00:00:00Z',
  EndTime: '2099-12-31T23:59:59Z',
  Region: 'ap-guangzhou',
  VodLoopTimes: -1,
  VodRefreshType: 'ImmediateNewSource',
  VodLocalMode: 0,
  FileIndex: 0,
  OffsetTime: 0,
  CallbackUrl: '',
  CallbackEvents: [],
  Comment: '',
  BackupSourceType: '',
  BackupSourceUrl: '',
  BackupToUrl: '',
  WatermarkList: [],
  RecordTemplateId: '',
  TranscodeTemplateName: '',
  Status: 'enable',
  CreateBy: '',
  UpdateBy: '',
  createdAt: 0,
  updatedAt: 0,
  playingSince: 0,
  pausedAt: 0,
  unfinishedUrl: '',
  unfinishedOffset: 0,
  loopsBefore: 0,
  insertions: [],
}

/** Whether a task plays video files, one after the other: only then do loops, places and VodRefreshType count. */
export const isOfFiles = ({ SourceType }: Task): boolean => SourceType === 'PullVodPushLive'

/** Whether a file that is broken off is played to its end all the same. */
export const continuesBreakPoint = (task: Task): boolean =>
  isOfFiles(task) && task.VodRefreshType === 'ContinueBreakPoint'

/** Whether a task is to play at an instant; the API leaves it to its callers to compare the times. */
export const isRunning = ({ StartTime, EndTime, Status }: Task, at: number): boolean =>
  Status === 'enable' && at >= readInstant(StartTime) && at < readInstant(EndTime)
