import type { RestartLivePullStreamTaskParams } from '@tc3/schemas/live/2018-08-01/cn/RestartLivePullStreamTask'
import type { OperationCall, Outcome } from '../../product.ts'
import { findTask } from '../find-task.ts'
import type { LivePolicy } from '../policy.ts'
import { playedAnew } from '../playing.ts'
import { withTask, type LiveState } from '../state.ts'
import { continuesBreakPoint, phaseOf, type Task } from '../task.ts'

/** Plays a running task from its beginning, or on where it was; any other stays as it is. */
export function restart(
  state: LiveState,
  { params, at }: OperationCall<RestartLivePullStreamTaskParams>,
  policy: LivePolicy,
): Outcome<LiveState> {
  const task = findTask(state, { TaskId: params.TaskId }, 'InvalidParameter')
  if (phaseOf(task, at) !== 'running' || resumes(task, policy)) return [state, {}]
  return [withTask(state, playedAnew(task, policy, at)), {}]
}

const resumes = (task: Task, { restartOfFiles }: LivePolicy): boolean =>
  restartOfFiles === 'by-refresh-type' && continuesBreakPoint(task)
