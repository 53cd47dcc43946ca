import type { RestartLivePullStreamTaskParams } from '@tc3/schemas/live/2018-08-01/cn/RestartLivePullStreamTask'
import type { OperationCall, Outcome } from '../../product.ts'
import { findTask } from '../find-task.ts'
import { withTask, type LiveState } from '../state.ts'
import { phaseOf } from '../task.ts'

/** Plays a running task from its beginning; any other stays as it is. */
export function restart(
  state: LiveState,
  { params, at }: OperationCall<RestartLivePullStreamTaskParams>,
): Outcome<LiveState> {
  const task = findTask(state, { TaskId: params.TaskId }, 'InvalidParameter')
  if (phaseOf(task, at) !== 'running') return [state, {}]
  return [withTask(state, { ...task, playingSince: at }), {}]
}
