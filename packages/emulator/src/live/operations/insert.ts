import type { InsertTaskTemporaryFilesParams } from '@tc3/schemas/live/2018-08-01/cn/InsertTaskTemporaryFiles'
import { ApiError } from '../../api-error.ts'
import type { OperationCall, Outcome } from '../../product.ts'
import { hasScheme, isPrivate } from '../address.ts'
import { findTask } from '../find-task.ts'
import type { LivePolicy } from '../policy.ts'
import { positionOf } from '../position.ts'
import { SOURCE_SCHEMES } from '../rules.ts'
import type { LiveState } from '../state.ts'
import { isOfFiles } from '../task.ts'

const NO_TASK = 'InvalidParameter.TaskNotExist'

/** Takes files to be played in between by a task of files that runs; no answer ever tells of them. */
export function insert(
  state: LiveState,
  { params, at }: OperationCall<InsertTaskTemporaryFilesParams>,
  { fileSeconds }: LivePolicy,
): Outcome<LiveState> {
  const task = findTask(state, { TaskId: params.TaskId }, NO_TASK)
  // The one code that the action lists: there is no such task that could play them.
  if (!isOfFiles(task) || !positionOf(task, at, fileSeconds)) throw new ApiError(NO_TASK)
  if (!areFiles(params.TemporaryFiles)) throw new ApiError('InvalidParameter')
  return [state, {}]
}

const areFiles = (files: readonly string[]): boolean =>
  files.length > 0 &&
  files.length <= 30 &&
  files.every((file) => hasScheme(file, SOURCE_SCHEMES) && !isPrivate(file))
