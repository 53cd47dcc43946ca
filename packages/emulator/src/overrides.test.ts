import { live } from '@tc3/emulator/live'
import { DeleteLivePullStreamTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
import { DescribeLivePullStreamTasks } from '@tc3/schemas/live/2018-08-01/intl/DescribeLivePullStreamTasks'
import type { Action } from '@tc3/spec'
import { expect, test } from 'vitest'
import { DONE, LI, refusal, setUp } from '../test/set-up.ts'
import { ApiError } from './index.ts'

test('an override answers in place of the behaviour, with the valid params of the call', async () => {
  const { cloud, remove } = setUp()
  cloud.override(DeleteLivePullStreamTask, ({ params }) => {
    expect(params).toEqual({ TaskId: '404', Operator: 'zhangsan' })
    return {}
  })
  expect(await (await remove('404')).json()).toEqual(DONE)
  expect(cloud.calls()).toMatchObject([
    { params: { TaskId: '404' }, findings: [], code: undefined },
  ])
})

const cycle: Record<string, unknown> = {}
cycle['itself'] = cycle
const thrower = {
  get Wings() {
    throw new RangeError('no wings')
  },
}

test.for<[string, () => unknown, RegExp]>([
  ['leads back to itself', () => cycle, /^output\.itself.*: expected JSON; received a cycle/],
  ['throws as it is read', () => thrower, /^no wings/],
  ['writes itself', () => ({ At: new Date(0) }), /^output.At: expected JSON; received a class/],
  ['has NaN in it', () => ({ A: [Number.NaN] }), /^output.A.0: expected JSON; received NaN/],
  [
    'has a hole in it',
    () => ({ A: [undefined] }),
    /^output.A.0: expected JSON; received undefined/,
  ],
  ['has a function in it', () => ({ A: () => 1 }), /^output.A: expected JSON; received/],
  ['is nothing', () => undefined, /^operation: expected a JSON object at once/],
])('an answer that %s is an InternalError, told in the log', async ([, override, reason]) => {
  const { cloud, remove } = setUp()
  cloud.override(DeleteLivePullStreamTask, override as never)
  expect(await (await remove('10000')).json()).toEqual(refusal('InternalError'))
  const [call] = cloud.calls()
  expect(call?.code).toBe('InternalError')
  expect(String(Object(call?.thrown).message)).toMatch(reason)
})

test('a member that is undefined is left out', async () => {
  const { cloud, remove } = setUp()
  cloud.override(DeleteLivePullStreamTask, () => ({ A: undefined }) as never)
  expect(await (await remove('10000')).json()).toEqual(DONE)
})

test('an override refuses by throwing an ApiError', async () => {
  const { cloud, remove } = setUp()
  cloud.override(DeleteLivePullStreamTask, () => {
    throw new ApiError('FailedOperation')
  })
  expect(await (await remove('10000')).json()).toEqual(refusal('FailedOperation'))
})

test('an override is asked for its times alone, then the state is as it was', async () => {
  const { cloud, remove } = setUp()
  cloud.override(DeleteLivePullStreamTask, () => ({}), { times: 1 })
  expect(await (await remove('10000')).json()).toEqual(DONE)
  expect(await (await remove('10000')).json()).toEqual(DONE)
  expect(await (await remove('10000')).json()).toEqual(refusal('InvalidParameter.TaskNotExist'))
})

test('a call that the gateway refuses neither reaches an override nor counts for it', async () => {
  const { cloud, call, remove } = setUp()
  cloud.override(DeleteLivePullStreamTask, () => ({}), { times: 1 })
  const wrong = { ...LI, secretKey: 'another' }
  const answer = await (await call({ TaskId: '404', Operator: 'li' }, { credential: wrong })).json()
  expect(answer).toEqual(refusal('AuthFailure.SignatureFailure'))
  expect(await (await remove('404')).json()).toEqual(DONE)
})

test('the newest override answers', async () => {
  const { cloud, remove } = setUp()
  cloud.override(DeleteLivePullStreamTask, () => {
    throw new ApiError('FailedOperation')
  })
  cloud.override(DeleteLivePullStreamTask, () => ({}), { times: 1 })
  expect(await (await remove('404')).json()).toEqual(DONE)
  expect(await (await remove('404')).json()).toEqual(refusal('FailedOperation'))
})

const OLD = '2016-01-01'

const OTHERS: readonly (readonly [string, Action])[] = [
  ['another action', DescribeLivePullStreamTasks],
  ['another version', inVersion(OLD)],
]

test.for(OTHERS)('an override of %s is none', async ([, action]) => {
  const product = live({ tasks: [{ TaskId: '10000' }] })
  const actions = { DeleteLivePullStreamTask: inVersion(OLD) }
  const old = { ...product.service, version: OLD, actions }
  const { cloud, remove } = setUp({ services: [product, old] })
  cloud.override(action, () => {
    throw new ApiError('FailedOperation')
  })
  expect(await (await remove('10000')).json()).toEqual(DONE)
})

test('a reset takes overrides back', async () => {
  const { cloud, remove } = setUp()
  cloud.override(DeleteLivePullStreamTask, () => ({}))
  cloud.reset()
  expect(await (await remove('404')).json()).toEqual(refusal('InvalidParameter.TaskNotExist'))
})

function inVersion(version: string) {
  const { spec, params, answer } = DeleteLivePullStreamTask
  return { spec: { ...spec, version }, params, answer }
}
