import { BLANK_TASK, type Task } from './task.ts'

/** What the pull-stream actions remember of one account. */
export interface LiveState {
  readonly tasks: readonly Task[]
  /** How many ids were given. */
  readonly idsGiven: number
}

/** What a state may be given: tasks of which only the id must be said. */
export interface LiveSeed {
  readonly tasks?: readonly (Partial<Task> & Pick<Task, 'TaskId'>)[]
}

/** An account without tasks. */
export const NO_TASKS: LiveState = { tasks: [], idsGiven: 0 }

/** A state with these tasks besides its own; of two with one id the later stands. */
export function withTasks(state: LiveState, { tasks = [] }: LiveSeed): LiveState {
  const seeded = tasks.map((task) => ({ ...BLANK_TASK, ...task }))
  const byId = new Map([...state.tasks, ...seeded].map((task) => [task.TaskId, task]))
  return { ...state, tasks: [...byId.values()] }
}

/** The same state with a task changed and put behind all others: they stand in the order of their updates. */
export const withUpdate = (state: LiveState, updated: Task): LiveState => ({
  ...state,
  tasks: [...state.tasks.filter(({ TaskId }) => TaskId !== updated.TaskId), updated],
})

/** The same state with a task changed in its place. */
export const withTask = (state: LiveState, changed: Task): LiveState => ({
  ...state,
  tasks: state.tasks.map((task) => (task.TaskId === changed.TaskId ? changed : task)),
})

// Ids are decimal digits in every document, and ascend; nobody may depend on more.
const FIRST_ID = 10_000_001

/** An id that no task has, and the state that remembers it was given. */
export function nextId(state: LiveState): readonly [LiveState, TaskId: string] {
  const TaskId = String(FIRST_ID + state.idsGiven)
  const next = { ...state, idsGiven: state.idsGiven + 1 }
  return state.tasks.some((task) => task.TaskId === TaskId) ? nextId(next) : [next, TaskId]
}
