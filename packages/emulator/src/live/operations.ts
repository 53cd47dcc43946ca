import { ApiError } from '../api-error.ts'
import type { Operation } from '../product.ts'
import type { LiveState } from './state.ts'

/** What the pull-stream actions do, a row an action. */
export const OPERATIONS: Readonly<Record<string, Operation<LiveState>>> = {
  DeleteLivePullStreamTask(state, { params: { TaskId } }) {
    // The only code of its list that fits an empty id; the texts are silent.
    if (TaskId === '') throw new ApiError('InternalError.InvalidInput')
    const tasks = state.tasks.filter((task) => task.TaskId !== TaskId)
    if (tasks.length === state.tasks.length) throw new ApiError('InvalidParameter.TaskNotExist')
    return [{ ...state, tasks }, {}]
  },
}
