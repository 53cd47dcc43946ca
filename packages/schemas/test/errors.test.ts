import { readAnswer } from '@tc3/spec'
import { expect, expectTypeOf, test } from 'vitest'
import {
  DeleteLivePullStreamTask,
  type DeleteLivePullStreamTaskError,
} from '../src/live/2018-08-01/cn/DeleteLivePullStreamTask.gen.ts'

const refused = (Code: string) =>
  JSON.stringify({ Response: { Error: { Code, Message: 'No.' }, RequestId: 'r' } })

test.for([
  ['one that the action lists', 'InvalidParameter.TaskNotExist', 'No task has this id.'],
  [
    'one that its service lists',
    'InvalidParameter.TaskNumMoreThanLimit',
    'The account has as many tasks as it may have.',
  ],
  [
    'one that all services share',
    'AuthFailure.SecretIdNotFound',
    expect.stringMatching(/key|SecretId/),
  ],
] as const)('an action alone says what a code means: %s', async ([, code, en]) => {
  const read = await readAnswer(DeleteLivePullStreamTask, refused(code))
  expect(read).toMatchObject({ kind: 'error', code, documented: { en } })
})

test('the codes of an action are named to the compiler, and open', async () => {
  type Named =
    | 'ResourceNotFound.StopService'
    | 'InvalidParameterValue'
    | 'AuthFailure.SecretIdNotFound'
  expectTypeOf<Named>().toExtend<DeleteLivePullStreamTaskError>()
  expectTypeOf<string>().toExtend<DeleteLivePullStreamTaskError>()
  const read = await readAnswer(DeleteLivePullStreamTask, refused('Surprise'))
  if (read.kind === 'error') expectTypeOf(read.code).toEqualTypeOf<DeleteLivePullStreamTaskError>()
  expect(read).toMatchObject({ kind: 'error', code: 'Surprise', documented: undefined })
})
