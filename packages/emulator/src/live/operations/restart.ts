import type { RestartLivePullStreamTaskParams } from '@tc3/schemas/live/2018-08-01/cn/RestartLivePullStreamTask'
import type { OperationCall, Outcome } from '../../product.ts'
import { findTask } from '../find-task.ts'
import type { LivePolicy } from '../policy.ts'
import { playedAnew } from '../playing.ts'
import { positionOf } from '../position.ts'
import { withTask, type LiveState } from '../state.ts'
import { continuesBreakPoint, type Task } from '../task.ts'

/** Plays a running task from its beginning, or on where it was; any other stays as it is. */
export function restart(
  state: LiveState,
  { params, at }: OperationCall<RestartLivePullStreamTaskParams>,
  policy: LivePolicy,
): Outcome<LiveState> {
  const task = findTask(state, { TaskId: params.TaskId }, 'InvalidParameter')
  const plays = positionOf(task, at, policy.fileSeconds) !== undefined
  if (!plays || resumes(task, policy)) return [state, {}]
  return [withTask(state, playedAnew(task, policy, at)), {}]
}

const resumes = (task: Task, { restartOfFiles }: LivePolicy): boolean =>
  restartOfFiles === 'by-refresh-type' && continuesBreakPoint(task)
