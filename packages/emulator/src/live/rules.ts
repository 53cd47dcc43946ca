import type { Json } from '@tc3/spec'
import { hasScheme, isPrivate, readAddress } from './address.ts'
import { isInstant, readInstant } from './instant.ts'
import type { LivePolicy } from './policy.ts'
import type { Task } from './task.ts'

/** What surrounds a task when it is judged. */
export interface Surroundings {
  readonly policy: LivePolicy
  /** Unix milliseconds. */
  readonly at: number
}

/** One thing that a task must not be, the code it earns, and how that is known. */
export interface TaskRule {
  readonly id: string
  readonly code: string
  /** The members it looks at: a modification that leaves them alone is not judged by it. */
  readonly reads: readonly (keyof Task)[]
  readonly isBroken: (task: Task, surroundings: Surroundings) => boolean
}

const DAY = 86_400_000

/** Schemes of a source: parameter table of CreateLivePullStreamTask. */
export const SOURCE_SCHEMES: readonly string[] = ['http', 'https', 'rtmp', 'rtmps', 'rtsp', 'srt']
const PUSH_SCHEMES = ['rtmp', 'rtmps', 'rtsp', 'rtp', 'srt']

const MOST_SOURCES: Readonly<Record<string, number>> = { PullVodPushLive: 30 }

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

const placeOf = (mark: Json): string => {
  const { Location, XPosition, YPosition } = Object(mark)
  return [Location, XPosition, YPosition].join()
}

const isElsewhere = ({ DomainName, AppName, StreamName }: Task): boolean =>
  [DomainName, AppName, StreamName].every((part) => part === '')

/** Rules in the order in which they refuse: the validation table of the pull-stream actions. */
export const TASK_RULES: readonly TaskRule[] = [
  {
    id: 'live.source.count',
    code: 'InvalidParameter.InvalidSourceUrl',
    reads: ['SourceUrls'],
    isBroken: ({ SourceType, SourceUrls }) => SourceUrls.length > (MOST_SOURCES[SourceType] ?? 1),
  },
  {
    id: 'live.source.scheme',
    code: 'InvalidParameter.InvalidSourceUrl',
    reads: ['SourceUrls'],
    isBroken: ({ SourceUrls }) => !SourceUrls.every((url) => hasScheme(url, SOURCE_SCHEMES)),
  },
  {
    id: 'live.source.private-host',
    code: 'InvalidParameter.InvalidSourceUrl',
    reads: ['SourceUrls'],
    isBroken: ({ SourceUrls }) => SourceUrls.some(isPrivate),
  },
  {
    id: 'live.time.no-such-day',
    code: 'InvalidParameter',
    reads: ['StartTime', 'EndTime'],
    isBroken: ({ StartTime, EndTime }) => ![StartTime, EndTime].every(isInstant),
  },
  {
    id: 'live.time.end-after-start',
    code: 'InvalidParameter.InvalidTaskTime',
    reads: ['StartTime', 'EndTime'],
    isBroken: ({ StartTime, EndTime }) => readInstant(EndTime) <= readInstant(StartTime),
  },
  {
    id: 'live.time.end-ahead',
    code: 'InvalidParameter.InvalidTaskTime',
    // Whatever is modified: an expired task must be prolonged to be of use.
    reads: ['StartTime', 'EndTime', 'TaskId'],
    isBroken: ({ EndTime }, { at }) => readInstant(EndTime) <= at,
  },
  {
    id: 'live.time.span',
    code: 'InvalidParameter.InvalidTaskTime',
    reads: ['StartTime', 'EndTime'],
    isBroken: ({ StartTime, EndTime }, { policy }) =>
      readInstant(EndTime) - readInstant(StartTime) >= policy.maxSpanDays * DAY,
  },
  {
    id: 'live.time.start-ahead',
    code: 'InvalidParameter.InvalidTaskTime',
    reads: ['StartTime'],
    isBroken: ({ StartTime }, { at, policy }) =>
      policy.startInPast === 'refused' && readInstant(StartTime) <= at,
  },
  {
    id: 'live.destination.one',
    code: 'InvalidParameter.InvalidToUrl',
    reads: ['ToUrl', 'DomainName'],
    isBroken: (task, { policy }) =>
      task.ToUrl === ''
        ? !(task.DomainName && task.AppName && task.StreamName)
        : policy.twoDestinations === 'refused' && !isElsewhere(task),
  },
  {
    id: 'live.destination.scheme',
    code: 'InvalidParameter.InvalidToUrl',
    reads: ['ToUrl'],
    isBroken: ({ ToUrl }) => ToUrl !== '' && !hasScheme(ToUrl, PUSH_SCHEMES),
  },
  {
    id: 'live.destination.permission',
    code: 'InvalidParameter.ToUrlNoPermission',
    reads: ['DomainName', 'ToUrl'],
    isBroken: ({ DomainName, ToUrl }, { policy: { pushDomains } }) => {
      const domain = (readAddress(ToUrl)?.host ?? DomainName).toLowerCase()
      return pushDomains !== undefined && !pushDomains.some((one) => one.toLowerCase() === domain)
    },
  },
  {
    id: 'live.destination.backup',
    code: 'InvalidParameter.InvalidBackupToUrl',
    reads: ['BackupToUrl'],
    isBroken: ({ BackupToUrl }) => BackupToUrl !== '' && !hasScheme(BackupToUrl, PUSH_SCHEMES),
  },
  {
    id: 'live.callback.url',
    code: 'InvalidParameter.InvalidCallbackUrl',
    reads: ['CallbackUrl'],
    isBroken: ({ CallbackUrl }) => CallbackUrl !== '' && !hasScheme(CallbackUrl, ['http', 'https']),
  },
  {
    id: 'live.watermark.positions',
    code: 'InvalidParameter.InvalidWatermark',
    reads: ['WatermarkList'],
    isBroken: ({ WatermarkList }) =>
      new Set(WatermarkList.map(placeOf)).size < WatermarkList.length,
  },
  {
    id: 'live.watermark.numbers',
    code: 'InvalidParameter.InvalidWatermark',
    reads: ['WatermarkList'],
    isBroken: ({ WatermarkList }) =>
      WatermarkList.flatMap((mark) => Object.values(Object(mark))).some(
        (value) => typeof value === 'bigint',
      ),
  },
  {
    id: 'live.numbers',
    code: 'InvalidParameter',
    reads: ['VodLoopTimes', 'FileIndex', 'OffsetTime', 'VodLocalMode'],
    isBroken: ({ VodLoopTimes, FileIndex, OffsetTime, VodLocalMode }) =>
      ![VodLoopTimes + 1, FileIndex, OffsetTime, VodLocalMode].every(isCount),
  },
  {
    id: 'live.file-index.range',
    code: 'InvalidParameter',
    reads: ['FileIndex'],
    isBroken: ({ FileIndex, SourceUrls }) => FileIndex > SourceUrls.length,
  },
]

/** The code of the first rule that a task breaks, among those that look at these members. */
export function codeOf(
  task: Task,
  changed: ReadonlySet<string>,
  surroundings: Surroundings,
): string | undefined {
  const concerned = TASK_RULES.filter(({ reads }) => reads.some((name) => changed.has(name)))
  return concerned.find(({ isBroken }) => isBroken(task, surroundings))?.code
}
