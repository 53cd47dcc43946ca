import type { Json } from '@tc3/spec'

/** A pull-stream task as `DescribeLivePullStreamTasks` would list it; only its id is needed here. */
export interface Task {
  readonly TaskId: string
  readonly [member: string]: Json
}

/** What the pull-stream actions remember of one account. */
export interface LiveState {
  readonly tasks: readonly Task[]
}

/** What a state may be given: tasks, the later of one id in place of the earlier. */
export type LiveSeed = Partial<LiveState>

/** A state with these tasks besides its own. */
export function withTasks(state: LiveState, { tasks = [] }: LiveSeed): LiveState {
  const byId = new Map([...state.tasks, ...tasks].map((task) => [task.TaskId, task]))
  return { tasks: [...byId.values()] }
}

/** The state that a snapshot holds; a `TypeError` says where it is none. */
export function readState(snapshot: unknown): LiveState {
  const { tasks } = Object(snapshot)
  if (!Array.isArray(tasks)) throw new TypeError(`tasks: expected a list; received ${typeof tasks}`)
  return { tasks: tasks.map(readTask) }
}

function readTask(task: unknown, index: number): Task {
  const { TaskId } = Object(task)
  if (typeof TaskId !== 'string')
    throw new TypeError(`tasks[${index}].TaskId: expected a text; received ${typeof TaskId}`)
  return { ...Object(task), TaskId }
}
