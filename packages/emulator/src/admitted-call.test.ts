import { DeleteLivePullStreamTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
import { expect, test } from 'vitest'
import { errorOf } from './admitted-call.ts'

test.for([
  ['its description', 'The task is gone.', 'The task is gone.'],
  ['its code where an action carries no description', '', 'FailedOperation.Gone'],
] as const)('an error is told by %s', ([, described, message]) => {
  const code = 'FailedOperation.Gone'
  const spec = { ...DeleteLivePullStreamTask.spec, errors: { [code]: described } }
  const action = { ...DeleteLivePullStreamTask, spec }
  expect(errorOf(code, { action, language: 'en' })).toEqual({ code, message })
})
