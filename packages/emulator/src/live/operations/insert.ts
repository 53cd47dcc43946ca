import type { InsertTaskTemporaryFilesParams } from '@tc3/schemas/live/2018-08-01/cn/InsertTaskTemporaryFiles'
import { ApiError } from '../../api-error.ts'
import type { OperationCall, Outcome } from '../../product.ts'
import { hasScheme, isPrivate } from '../address.ts'
import { firstFileOf } from '../file-at.ts'
import { findTask } from '../find-task.ts'
import type { LivePolicy } from '../policy.ts'
import { positionOf } from '../position.ts'
import { SOURCE_SCHEMES } from '../rules.ts'
import { withTask, type LiveState } from '../state.ts'
import { isOfFiles, LOWEST_PRIORITY, type Insertion } from '../task.ts'

type Params = InsertTaskTemporaryFilesParams

const NO_TASK = 'InvalidParameter.TaskNotExist'
const MOST_WAITING = 30

/** Takes files to be played in between by a task of files that runs. */
export function insert(
  state: LiveState,
  { params, at }: OperationCall<Params>,
  { fileSeconds }: LivePolicy,
): Outcome<LiveState> {
  const task = findTask(state, { TaskId: params.TaskId }, NO_TASK)
  const position = positionOf(task, at, fileSeconds)
  // The one code that the action lists: there is no such task that could play them.
  if (!isOfFiles(task) || !position) throw new ApiError(NO_TASK)
  const { ended, begun } = position
  const place = { ended, first: firstFileOf(task, fileSeconds), count: task.SourceUrls.length }
  const waiting = [...task.insertions.slice(begun), ...insertionsOf(params, place)]
  if (!isValid(params) || waiting.length > MOST_WAITING) throw new ApiError('InvalidParameter')
  const insertions = [...task.insertions.slice(0, begun), ...waiting.toSorted(inOrder)]
  return [withTask(state, { ...task, insertions }), {}]
}

const isValid = ({ TemporaryFiles, InsertAfterIndex = 0, InsertPriorityType = 0 }: Params) =>
  TemporaryFiles.length > 0 &&
  TemporaryFiles.every((file) => hasScheme(file, SOURCE_SCHEMES) && !isPrivate(file)) &&
  InsertAfterIndex >= 0 &&
  InsertPriorityType >= 0 &&
  InsertPriorityType <= LOWEST_PRIORITY

/** Where a task is, as positions count files of its list, with which of them it began, and how many there are. */
interface ListPlace {
  readonly ended: number
  readonly first: number
  readonly count: number
}

function insertionsOf(params: Params, place: ListPlace): readonly Insertion[] {
  const { TemporaryFiles, InsertAfterIndex = 0, InsertPriorityType = 0 } = params
  const index = Math.min(Number(InsertAfterIndex), place.count)
  const after = index === 0 ? place.ended : nextEndOf(index, place)
  return TemporaryFiles.map((url) => ({ url, after, priority: Number(InsertPriorityType) }))
}

/** How many files have ended when the one of that index has: now, if it is the last that was played. */
function nextEndOf(index: number, { ended, first, count }: ListPlace): number {
  const earliest = Math.max(ended, first + 1) // the rest of a former list is behind none
  return earliest + ((((index - earliest) % count) + count) % count)
}

const inOrder = (one: Insertion, other: Insertion): number =>
  one.after - other.after || one.priority - other.priority
