import type { DescribeLivePullStreamTasksParams } from '@tc3/schemas/live/2018-08-01/cn/DescribeLivePullStreamTasks'
import { ApiError } from '../../api-error.ts'
import type { OperationCall, Outcome } from '../../product.ts'
import { taskNamed } from '../find-task.ts'
import type { LivePolicy } from '../policy.ts'
import type { LiveState } from '../state.ts'
import type { Task } from '../task.ts'
import { taskInfo } from '../task-info.ts'

type Call = OperationCall<DescribeLivePullStreamTasksParams>

const LARGEST_PAGE = 20

/** Lists the account's tasks, the last updated first, or one of them; an unknown one is an empty list and no error. */
export function describe(state: LiveState, call: Call, policy: LivePolicy): Outcome<LiveState> {
  const { params, at } = call
  const { TaskId, SpecifyTaskId } = params
  const isSingle = Boolean(TaskId || SpecifyTaskId)
  const found = isSingle
    ? [taskNamed(state, params)].filter((task) => task !== undefined)
    : state.tasks
  const { PageNum, PageSize } = pageOf(params, policy)
  const from = (Number(PageNum) - 1) * PageSize
  const page = lastUpdatedFirst(found).slice(from, from + PageSize)
  const output = {
    TaskInfos: page.map((task) => taskInfo(task, { at, policy, isSingle })),
    PageNum,
    PageSize,
    TotalNum: found.length,
    TotalPage: Math.ceil(found.length / PageSize),
    LimitTaskNum: policy.quota,
  }
  return [state, output]
}

// The documents are silent on ties: what was created or changed later stands later in a state.
const lastUpdatedFirst = (tasks: readonly Task[]): readonly Task[] =>
  tasks.toReversed().toSorted((a, b) => b.updatedAt - a.updatedAt)

/** The page as it is told and as it is counted; a number beyond 2^53 stays itself in the answer. */
function pageOf(params: DescribeLivePullStreamTasksParams, policy: LivePolicy) {
  const { PageNum = 1, PageSize = 10 } = params
  const isInRange = PageNum >= 1 && PageSize >= 1 && PageSize <= LARGEST_PAGE
  if (!isInRange && policy.pageOutOfRange === 'refused') throw new ApiError('InvalidParameter')
  return {
    PageNum: PageNum >= 1 ? PageNum : 1,
    PageSize: Math.min(Math.max(Number(PageSize), 1), LARGEST_PAGE),
  }
}
