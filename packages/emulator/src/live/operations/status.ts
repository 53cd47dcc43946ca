import type { DescribeLivePullStreamTaskStatusParams } from '@tc3/schemas/live/2018-08-01/cn/DescribeLivePullStreamTaskStatus'
import type { OperationCall, Outcome } from '../../product.ts'
import { taskNamed } from '../find-task.ts'
import type { LivePolicy } from '../policy.ts'
import type { LiveState } from '../state.ts'
import { taskStatus } from '../task-info.ts'

/** Tells whether a task plays, and where it is; an unknown one is idle and no error, since no code is listed for it. */
export function status(
  state: LiveState,
  { params, at }: OperationCall<DescribeLivePullStreamTaskStatusParams>,
  { fileSeconds }: LivePolicy,
): Outcome<LiveState> {
  const task = taskNamed(state, { TaskId: params.TaskId })
  return [state, { TaskStatusInfo: taskStatus(task, at, fileSeconds) }]
}
