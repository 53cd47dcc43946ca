import type { ModifyLivePullStreamTaskParams } from '@tc3/schemas/live/2018-08-01/cn/ModifyLivePullStreamTask'
import { ApiError } from '../../api-error.ts'
import type { OperationCall, Outcome } from '../../product.ts'
import { changesOf, ELSEWHERE } from '../changes.ts'
import { findTask } from '../find-task.ts'
import type { LivePolicy } from '../policy.ts'
import { playedOn } from '../playing.ts'
import { codeOf } from '../rules.ts'
import { withUpdate, type LiveState } from '../state.ts'
import type { Task } from '../task.ts'

type Call = OperationCall<ModifyLivePullStreamTaskParams>

/** Changes what the params name and leaves the rest; an empty text or list clears. */
export function modify(state: LiveState, call: Call, policy: LivePolicy): Outcome<LiveState> {
  const { params, at } = call
  const { TaskId, SpecifyTaskId, Operator, ...asked } = params
  const task = findTask(state, { TaskId, SpecifyTaskId }, 'InvalidParameter')
  const changes = changesOf(asked)
  const changed: Task = {
    ...task,
    ...changes,
    ...(changes.ToUrl ? ELSEWHERE : {}),
    ...(changes.BackupSourceType === '' ? { BackupSourceUrl: '' } : {}),
    UpdateBy: Operator,
    updatedAt: at,
  }
  const { startInPast, startInPastByModify = startInPast } = policy
  const surroundings = { policy: { ...policy, startInPast: startInPastByModify }, at }
  const code = codeOf(changed, new Set(['TaskId', ...Object.keys(changes)]), surroundings)
  if (code !== undefined) throw new ApiError(code)
  const next = playedOn({ before: task, after: changed, said: changes, policy, at })
  return [withUpdate(state, next), {}]
}
