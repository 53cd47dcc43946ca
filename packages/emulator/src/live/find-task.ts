import { ApiError } from '../api-error.ts'
import type { LiveState } from './state.ts'
import type { Task } from './task.ts'

/** How a request names a task. A SpecifyTaskId that is not empty wins over the TaskId beside it. */
export interface TaskName {
  readonly TaskId?: string | undefined
  readonly SpecifyTaskId?: string | undefined
}

/** The task of that name, or undefined. */
export const taskNamed = ({ tasks }: LiveState, { TaskId, SpecifyTaskId }: TaskName) =>
  tasks.find((task) =>
    SpecifyTaskId ? task.SpecifyTaskId === SpecifyTaskId : task.TaskId === TaskId,
  )

/** The task of that name; an empty name earns the code given, an unknown one `TaskNotExist`. */
export function findTask(state: LiveState, name: TaskName, codeOfEmpty: string): Task {
  if (!name.TaskId && !name.SpecifyTaskId) throw new ApiError(codeOfEmpty)
  const task = taskNamed(state, name)
  if (!task) throw new ApiError('InvalidParameter.TaskNotExist')
  return task
}
