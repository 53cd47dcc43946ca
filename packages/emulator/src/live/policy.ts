/** Where the documents of the pull-stream actions are silent or contradict each other: what this service does. */
export interface LivePolicy {
  /** EndTime must be less than so many days behind StartTime. */
  readonly maxSpanDays: number
  /** Whether a task may be created or moved to begin in the past. */
  readonly startInPast: 'refused' | 'allowed'
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
  fileSeconds: 600,
} as const

/** What each edition's documents say: one service, two ages of its contract. */
export const POLICIES: Readonly<Record<Edition, LivePolicy>> = {
  intl: { ...SHARED, maxSpanDays: 7, startInPast: 'refused', quota: 20 },
  cn: { ...SHARED, maxSpanDays: 30, startInPast: 'allowed', quota: 200 },
}
