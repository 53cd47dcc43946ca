import type { DeleteLivePullStreamTaskParams } from '@tc3/schemas/live/2018-08-01/cn/DeleteLivePullStreamTask'
import type { OperationCall, Outcome } from '../../product.ts'
import { findTask } from '../find-task.ts'
import type { LiveState } from '../state.ts'

/** Deletes a task, whatever its phase, once. */
export function remove(
  state: LiveState,
  { params }: OperationCall<DeleteLivePullStreamTaskParams>,
): Outcome<LiveState> {
  // Of the codes that the action lists this alone fits an empty id.
  const gone = findTask(state, params, 'InternalError.InvalidInput')
  return [{ ...state, tasks: state.tasks.filter((task) => task !== gone) }, {}]
}
