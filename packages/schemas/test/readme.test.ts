import { DeleteLivePullStreamTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
import { expect, test } from 'vitest'

test('an id is a text', () => {
  const { params, spec } = DeleteLivePullStreamTask
  expect(params.safeParse({ TaskId: '10000', Operator: 'zhangsan' }).success).toBe(true)
  expect(params.safeParse({ TaskId: 10000, Operator: 'zhangsan' }).success).toBe(false)
  expect(Object.keys(spec.errors)).toContain('InvalidParameter.TaskNotExist')
})
