import { oneOf, TEXTS, wholeFrom, type Check } from '../options.ts'

/** Where the documents of the pull-stream actions are silent or contradict each other: what this service does. */
export interface LivePolicy {
  /** EndTime must be less than so many days behind StartTime. */
  readonly maxSpanDays: number
  /** Whether a task may begin in the past. */
  readonly startInPast: 'refused' | 'allowed'
  /** Whether it may be moved there; as `startInPast` unless said otherwise. */
  readonly startInPastByModify?: 'refused' | 'allowed' | undefined
  /** How many tasks an account may have, expired ones included. */
  readonly quota: number
  /** ToUrl beside a DomainName, AppName or StreamName that is not empty. */
  readonly twoDestinations: 'refused' | 'to-url-wins'
  /** A second creation with the same SpecifyTaskId: refused, or answered with the id of the first. */
  readonly sameSpecifyTaskId: 'refused' | 'first-task'
  /** A page that is not there, or larger than 20: refused, or brought into range. */
  readonly pageOutOfRange: 'refused' | 'clamped'
  /** What Describe shows of a task that was created without CallbackEvents, which means all of them. */
  readonly callbackEventsUnset: 'empty' | 'all'
  /** The push domains of the account; without, every domain is one of them. */
  readonly pushDomains?: readonly string[]
  /** What stands for RecentPullInfo where tasks are listed: zeros, or nothing at all. */
  readonly recentPullInLists: 'zeros' | 'absent'
  /** Members of a watermark that texts give a default for: required, as their flags say, or optional. */
  readonly watermarkMembers: 'required' | 'optional'
  /** A restart of a task of files: from the first one, or on where it was if its VodRefreshType says so. */
  readonly restartOfFiles: 'from-the-beginning' | 'by-refresh-type'
  /** Which file ContinueBreakPoint plays to its end before a new list: the one being played, or also one that a pause or the end of the task broke off. */
  readonly continueBreakPoint: 'current-file' | 'break-point'
  /** Whether ModifyLivePullStreamTask takes a ToUrl; where not, it does not know the parameter. */
  readonly destinationByModify: 'refused' | 'allowed'
  /** How long each video file plays, since no file is ever opened. */
  readonly fileSeconds: number
}

/** The editions of the documents. */
export type Edition = 'intl' | 'cn'

const SHARED = {
  twoDestinations: 'refused',
  sameSpecifyTaskId: 'refused',
  pageOutOfRange: 'clamped',
  callbackEventsUnset: 'empty',
  recentPullInLists: 'zeros',
  watermarkMembers: 'required',
  fileSeconds: 600,
} as const

/** What each edition's documents say: one service, two ages of its contract. */
export const POLICIES: Readonly<Record<Edition, LivePolicy>> = {
  intl: {
    ...SHARED,
    maxSpanDays: 7,
    startInPast: 'refused',
    quota: 20,
    restartOfFiles: 'from-the-beginning',
    continueBreakPoint: 'current-file',
    destinationByModify: 'refused',
  },
  cn: {
    ...SHARED,
    maxSpanDays: 30,
    startInPast: 'allowed',
    quota: 200,
    restartOfFiles: 'by-refresh-type',
    continueBreakPoint: 'break-point',
    destinationByModify: 'allowed',
  },
}

const isSpan = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value > 0

/** What each option must be. */
export const POLICY_OPTIONS: Readonly<Record<keyof LivePolicy, Check>> = {
  maxSpanDays: [isSpan, 'a number of days above 0'],
  startInPast: oneOf('refused', 'allowed'),
  startInPastByModify: oneOf('refused', 'allowed'),
  quota: wholeFrom(0),
  twoDestinations: oneOf('refused', 'to-url-wins'),
  sameSpecifyTaskId: oneOf('refused', 'first-task'),
  pageOutOfRange: oneOf('refused', 'clamped'),
  callbackEventsUnset: oneOf('empty', 'all'),
  pushDomains: TEXTS,
  recentPullInLists: oneOf('zeros', 'absent'),
  watermarkMembers: oneOf('required', 'optional'),
  restartOfFiles: oneOf('from-the-beginning', 'by-refresh-type'),
  continueBreakPoint: oneOf('current-file', 'break-point'),
  destinationByModify: oneOf('refused', 'allowed'),
  fileSeconds: wholeFrom(1),
}
