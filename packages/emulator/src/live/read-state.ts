import { readInstant } from './instant.ts'
import type { LiveSeed, LiveState } from './state.ts'
import { BLANK_TASK, type Task } from './task.ts'

type Check = readonly [fits: (value: unknown) => boolean, expected: string]

const isText = (value: unknown): boolean => typeof value === 'string'

const TEXT: Check = [isText, 'a text']
const TEXTS: Check = [(value) => Array.isArray(value) && value.every(isText), 'a list of texts']
const LIST: Check = [Array.isArray, 'a list']
const INTEGER: Check = [Number.isSafeInteger, 'an integer']
const INSTANT: Check = [
  (value) => typeof value === 'string' && !Number.isNaN(readInstant(value)),
  'a time like 2026-11-24T12:00:00Z',
]

/** What each member of a task must be, where it is not the kind of thing that its blank is. */
const CHECKS: Readonly<Record<string, Check>> = {
  TaskId: [(value) => isText(value) && value !== '', 'a text that is not empty'],
  SourceUrls: TEXTS,
  CallbackEvents: TEXTS,
  WatermarkList: LIST,
  StartTime: INSTANT,
  EndTime: INSTANT,
  Status: [(value) => value === 'enable' || value === 'pause', 'enable or pause'],
}

const checkOf = (name: keyof Task): Check =>
  CHECKS[name] ?? (typeof BLANK_TASK[name] === 'number' ? INTEGER : TEXT)

const MEMBERS = Object.keys(BLANK_TASK) as readonly (keyof Task)[] // of a Task, all of them

/** A task with nothing in it that none has; `isWhole` asks for all that one has. */
function readTask(given: unknown, place: string, isWhole: boolean): Partial<Task> {
  const task: Readonly<Record<string, unknown>> = Object(given)
  const stray = Object.keys(task).find((name) => !Object.hasOwn(BLANK_TASK, name))
  if (stray !== undefined) throw new TypeError(`${place}.${stray}: no member of a task`)
  for (const name of isWhole ? MEMBERS : MEMBERS.filter((one) => one === 'TaskId' || one in task)) {
    const [fits, expected] = checkOf(name)
    if (!fits(task[name]))
      throw new TypeError(`${place}.${name}: expected ${expected}; received ${told(task[name])}`)
  }
  return task // each member was just checked
}

const told = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : typeof value)

function readTasks(given: unknown, isWhole: boolean): readonly Partial<Task>[] {
  if (!Array.isArray(given)) throw new TypeError(`tasks: expected a list; received ${told(given)}`)
  return given.map((task, at) => readTask(task, `tasks[${at}]`, isWhole))
}

/** The state that a snapshot holds; a `TypeError` says where it is none. */
export function readState(snapshot: unknown): LiveState {
  const { tasks, idsGiven } = Object(snapshot)
  const read = readTasks(tasks, true) as readonly Task[] // whole ones
  if (new Set(read.map(({ TaskId }) => TaskId)).size < read.length)
    throw new TypeError('tasks: two have the same TaskId')
  if (!Number.isSafeInteger(idsGiven) || idsGiven < 0)
    throw new TypeError(`idsGiven: expected a count; received ${told(idsGiven)}`)
  return { tasks: read, idsGiven }
}

/** What tasks may be seeded with; a `TypeError` says where they are none. */
export function readSeed(seed: unknown): LiveSeed {
  const { tasks = [], ...others } = Object(seed)
  const [stray] = Object.keys(others)
  if (stray !== undefined) throw new TypeError(`${stray}: expected tasks in its place`)
  return { tasks: readTasks(tasks, false) as NonNullable<LiveSeed['tasks']> } // each has a TaskId
}
