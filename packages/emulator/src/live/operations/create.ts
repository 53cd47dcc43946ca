import type { CreateLivePullStreamTaskParams } from '@tc3/schemas/live/2018-08-01/cn/CreateLivePullStreamTask'
import { ApiError } from '../../api-error.ts'
import type { OperationCall, Outcome } from '../../product.ts'
import { changesOf, ELSEWHERE } from '../changes.ts'
import { taskNamed } from '../find-task.ts'
import type { LivePolicy } from '../policy.ts'
import { firstPlaceOf } from '../playing.ts'
import { codeOf } from '../rules.ts'
import { nextId, type LiveState } from '../state.ts'
import { BLANK_TASK, type Task } from '../task.ts'

type Call = OperationCall<CreateLivePullStreamTaskParams>

/** Registers a task, unless a rule or the quota forbids it. */
export function create(state: LiveState, call: Call, policy: LivePolicy): Outcome<LiveState> {
  const { params, at } = call
  const first = params.SpecifyTaskId ? taskNamed(state, params) : undefined
  if (first) return repeat(state, first, policy)
  const [next, TaskId] = nextId(state)
  const asked = { ...drafted(call), TaskId }
  const code = codeOf(asked, new Set(Object.keys(asked)), { policy, at })
  if (code !== undefined) throw new ApiError(code)
  if (state.tasks.length >= policy.quota)
    throw new ApiError('InvalidParameter.TaskNumMoreThanLimit')
  const task = { ...asked, ...firstPlaceOf(asked), ...(asked.ToUrl ? ELSEWHERE : {}) }
  return [{ ...next, tasks: [...state.tasks, task] }, { TaskId }]
}

function repeat(state: LiveState, { TaskId }: Task, policy: LivePolicy): Outcome<LiveState> {
  if (policy.sameSpecifyTaskId === 'refused') throw new ApiError('InvalidParameter')
  return [state, { TaskId }]
}

/** What is asked for, over what silence asks for: defaults of the parameter table, and of the published examples. */
function drafted({ params, at, region = '' }: Call): Task {
  return {
    ...BLANK_TASK,
    ...changesOf(params),
    Region: region,
    CreateBy: params.Operator,
    createdAt: at,
    updatedAt: at,
    playingSince: at,
  }
}
