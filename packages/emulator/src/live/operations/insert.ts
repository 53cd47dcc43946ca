import type { InsertTaskTemporaryFilesParams } from '@tc3/schemas/live/2018-08-01/cn/InsertTaskTemporaryFiles'
import type { OperationCall, Outcome } from '../../product.ts'
import { findTask } from '../find-task.ts'
import type { LiveState } from '../state.ts'

/** Takes files to be played in between; no answer ever tells of them, and no code is listed for a task that cannot play them. */
export function insert(
  state: LiveState,
  { params }: OperationCall<InsertTaskTemporaryFilesParams>,
): Outcome<LiveState> {
  findTask(state, { TaskId: params.TaskId }, 'InvalidParameter.TaskNotExist')
  return [state, {}]
}
