import { inWords } from '@tc3/spec'
import { oneOf, TEXTS, type Check } from '../options.ts'
import { isInstant, LAST_INSTANT } from './instant.ts'
import type { LiveSeed, LiveState } from './state.ts'
import { BLANK_TASK, LOWEST_PRIORITY, type Task } from './task.ts'

const isText = (value: unknown): boolean => typeof value === 'string'

const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most

const TEXT: Check = [isText, 'a text']
const NUMBER: Check = [(value) => isWhole(value, 0), 'a whole number']
const TIME: Check = [
  (value) => typeof value === 'string' && isInstant(value),
  'a time like 2026-11-24T12:00:00Z',
]
const MILLISECONDS: Check = [
  (value) => isWhole(value, 0, LAST_INSTANT),
  'unix milliseconds before the year 10000',
]

const POSITIONS = ['XPosition', 'YPosition', 'Width', 'Height', 'Location']

/** All six members: an answer tells each of them. */
function isWatermark(value: unknown): boolean {
  const { PictureUrl, ...others } = Object(value)
  return (
    isText(PictureUrl) &&
    Object.keys(others).toSorted().join() === POSITIONS.toSorted().join() &&
    Object.values(others).every(Number.isSafeInteger)
  )
}

function isInsertion(value: unknown): boolean {
  const { url, after, priority, ...others } = Object(value)
  return (
    isText(url) &&
    isWhole(after, 0) &&
    isWhole(priority, 0, LOWEST_PRIORITY) &&
    Object.keys(others).length === 0
  )
}

const isAscending = (values: readonly number[]): boolean =>
  values.every((value, nth) => nth === 0 || value >= Number(values[nth - 1]))

/** What each member of a task must be, where it is not just the kind of thing that its blank is. */
const CHECKS: Readonly<Record<string, Check>> = {
  TaskId: [(value) => isText(value) && value !== '', 'a text that is not empty'],
  SourceType: oneOf('PullLivePushLive', 'PullVodPushLive', 'PullPicPushLive'),
  SourceUrls: [
    (value) => TEXTS[0](value) && Object(value).length > 0,
    'a list of texts that is not empty',
  ],
  CallbackEvents: TEXTS,
  WatermarkList: [
    (value) => Array.isArray(value) && value.every(isWatermark),
    'a list of watermarks with all their members',
  ],
  insertions: [
    (value) =>
      Array.isArray(value) &&
      value.every(isInsertion) &&
      isAscending(value.map(({ after }) => after)),
    'a list of insertions in the order of playing',
  ],
  StartTime: TIME,
  EndTime: TIME,
  VodLoopTimes: [(value) => isWhole(value, -1), 'a whole number from -1'],
  Status: oneOf('enable', 'pause'),
  createdAt: MILLISECONDS,
  updatedAt: MILLISECONDS,
  playingSince: MILLISECONDS,
  pausedAt: MILLISECONDS,
}

const checkOf = (name: keyof Task): Check =>
  CHECKS[name] ?? (typeof BLANK_TASK[name] === 'number' ? NUMBER : TEXT)

const MEMBERS = Object.keys(BLANK_TASK) as readonly (keyof Task)[] // of a Task, all of them

/** A task with nothing in it that none has; `isComplete` asks for all that one has. */
function readTask(given: unknown, place: string, isComplete: boolean): Partial<Task> {
  const task: Readonly<Record<string, unknown>> = Object(given)
  const stray = Object.keys(task).find((name) => !Object.hasOwn(BLANK_TASK, name))
  if (stray !== undefined) throw new TypeError(`${place}.${stray}: no member of a task`)
  for (const name of isComplete
    ? MEMBERS
    : MEMBERS.filter((one) => one === 'TaskId' || one in task)) {
    const [fits, expected] = checkOf(name)
    if (!fits(task[name]))
      throw new TypeError(`${place}.${name}: expected ${expected}; received ${inWords(task[name])}`)
  }
  return task // each member was just checked
}

function readTasks(given: unknown, isComplete: boolean): readonly Partial<Task>[] {
  if (!Array.isArray(given))
    throw new TypeError(`tasks: expected a list; received ${inWords(given)}`)
  return given.map((task, at) => readTask(task, `tasks[${at}]`, isComplete))
}

// Ids of eight digits: what lies beyond is no count of ids that were given.
const MOST_IDS = 89_999_999

/** The state that a snapshot holds; a `TypeError` says where it is none. */
export function readState(snapshot: unknown): LiveState {
  const { tasks, idsGiven, ...others } = Object(snapshot)
  const [stray] = Object.keys(others)
  if (stray !== undefined) throw new TypeError(`${stray}: no member of a state`)
  if (!isWhole(idsGiven, 0, MOST_IDS))
    throw new TypeError(`idsGiven: expected a count; received ${inWords(idsGiven)}`)
  const state = { tasks: readTasks(tasks, true) as readonly Task[], idsGiven } // whole ones
  return withDistinctNames(state)
}

/** A state, unless two of its tasks have one name. */
export function withDistinctNames(state: LiveState): LiveState {
  for (const name of ['TaskId', 'SpecifyTaskId'] as const) {
    const names = state.tasks.map((task) => task[name]).filter((one) => one !== '')
    if (new Set(names).size < names.length) throw new TypeError(`tasks: two have the same ${name}`)
  }
  return state
}

/** What tasks may be seeded with; a `TypeError` says where they are none. */
export function readSeed(seed: unknown): LiveSeed {
  const { tasks = [], ...others } = Object(seed)
  const [stray] = Object.keys(others)
  if (stray !== undefined) throw new TypeError(`${stray}: expected tasks in its place`)
  return { tasks: readTasks(tasks, false) as NonNullable<LiveSeed['tasks']> } // each has a TaskId
}
