import { DeleteLivePullStreamTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
import { compile, parseSpec } from '@tc3/spec'
import { describe, expect, test } from 'vitest'
import { DONE, refusal, setUp } from '../test/set-up.ts'

const DELETE = 'DeleteLivePullStreamTask'

describe('what is aimed at nothing is refused, with what was probably meant', () => {
  test.for([
    [
      'DeleteLivePullStreamTsk',
      /DeleteLivePullStreamTsk; did you mean DeleteLivePullStreamTask\?$/,
    ],
    ['describelivepullstreamtasks', /; did you mean DescribeLivePullStreamTasks\?$/],
    ['DescribeInstances', /an action DescribeInstances$/],
  ] as const)('an action %s', ([action, reason]) => {
    expect(() => setUp().cloud.fail(action, 'InternalError')).toThrow(reason)
  })

  test('an action that may come unsigned', () => {
    const reason =
      /^unsigned: .*an action DeleteLivePullStreamTsk; did you mean DeleteLivePullStreamTask\?$/
    expect(() => setUp({ unsigned: [DELETE, 'DeleteLivePullStreamTsk'] })).toThrow(reason)
  })

  test('a parameter that the action does not have', () => {
    const { cloud } = setUp()
    const reason =
      /^options.when.TaskID: no parameter of DeleteLivePullStreamTask; did you mean TaskId\?$/
    const when = { TaskID: '1' }
    expect(() => cloud.fail(DELETE, 'InternalError', { when })).toThrow(reason)
    expect(() => cloud.override(DeleteLivePullStreamTask, () => ({}), { when })).toThrow(reason)
  })

  const ofCvm = { spec: { ...DeleteLivePullStreamTask.spec, service: 'cvm' } }
  const renamed = { spec: { ...DeleteLivePullStreamTask.spec, name: 'DeleteTask' } }

  test.for<[string, unknown, unknown, RegExp]>([
    [
      'an action by its name',
      DELETE,
      () => ({}),
      /^override: expected an action.*received 'DeleteLivePullStreamTask'$/,
    ],
    ['no action', undefined, () => ({}), /^override: expected an action.*received nothing$/],
    [
      'that of no service here',
      ofCvm,
      () => ({}),
      /has an action DeleteLive\w+ of cvm 2018-08-01$/,
    ],
    [
      'one that its service lacks',
      renamed,
      () => ({}),
      /has an action DeleteTask of live 2018-08-01$/,
    ],
    ['an action by nothing', DeleteLivePullStreamTask, undefined, /^override: expected a function/],
  ])('an override of %s', ([, action, override, reason]) => {
    const { cloud } = setUp()
    expect(() => cloud.override(action as never, override as never)).toThrow(reason)
  })

  test('an account that there is not, until it is added', () => {
    const { cloud, product } = setUp()
    const wang = { secretId: 'AKIDwang', secretKey: 'k' }
    const reason = /^secretId: no account has AKIDwang; addAccount lets one more in$/
    expect(() => cloud.setStanding(wang.secretId, 'frozen')).toThrow(reason)
    expect(() => cloud.seed(product, {}, wang.secretId)).toThrow(reason)
    expect(cloud.snapshot().standings).toEqual({})
    cloud.addAccount(wang)
    cloud.setStanding(wang.secretId, 'frozen')
    cloud.seed(product, {}, wang.secretId)
    expect(cloud.snapshot().standings).toEqual({ AKIDwang: 'frozen' })
  })

  test('where any account is let in, each may be frozen', () => {
    const { cloud } = setUp({ accounts: 'any' })
    cloud.setStanding('AKIDanybody', 'frozen')
    expect(() => cloud.setStanding(undefined as never, 'frozen')).toThrow(/^secretId: no account/)
  })
})

test.for<[string, unknown, RegExp]>([
  ['a list', [], /^options.when: expected an object or a function/],
  ['a date', new Date(0), /^options.when: expected JSON/],
  ['a member that is undefined', { TaskId: undefined }, /^options.when.TaskId: expected JSON/],
  ['a member that is NaN', { TaskId: Number.NaN }, /^options.when.TaskId: expected JSON/],
])('a condition is refused that is %s', ([, when, reason]) => {
  const { cloud } = setUp()
  expect(() => cloud.fail(DELETE, 'InternalError', { when: when as never })).toThrow(reason)
})

test('a condition that throws is a fault of the test, told in the log', async () => {
  const { cloud, remove } = setUp()
  const thrown = new RangeError('no such thing')
  const when = () => {
    throw thrown
  }
  cloud.fail(DELETE, 'FailedOperation', { when })
  expect(await (await remove('10000')).json()).toEqual(refusal('InternalError'))
  expect(cloud.calls()).toMatchObject([{ thrown }])
})

/** A service whose params hold an object and an integer of any size. */
const boxes = compile(
  parseSpec({
    service: 'live',
    version: '2018-08-01',
    edition: 'intl',
    hosts: ['live.tencentcloudapi.com'],
    regions: [],
    actions: {
      Open: {
        summary: 'Opens.',
        region: 'none',
        params: { Lid: { type: { object: 'Lid' } }, Ids: { type: { list: 'uint64' } } },
        returns: {},
        errors: [],
        examples: [],
      },
    },
    objects: { Lid: { Width: { type: 'int64' }, Depth: { type: 'int64' } } },
    errors: {},
  }),
)

test.for([
  ['in another order', { Lid: { Depth: 2, Width: 1 } }, true],
  ['of which one is missing', { Lid: { Width: 1 } }, false],
  ['of which one differs', { Lid: { Width: 1, Depth: 3 } }, false],
  ['as bigints', { Ids: [1n, 2n] }, true],
  ['fewer', { Ids: [1n] }, false],
  ['of which the last differs', { Ids: [1n, 3n] }, false],
  ['of which another is as it is', { Ids: [1n, 3n], Lid: { Width: 1, Depth: 2 } }, false],
  ['that are no list', { Ids: { 0: 1, 1: 2 } }, false],
  ['that are a list', { Lid: [1, 2] }, false],
  ['as texts', { Ids: ['1', '2'] }, false],
] as const)('a condition on members %s', async ([, when, isMet]) => {
  const { cloud, call } = setUp({ services: [boxes] })
  cloud.fail('Open', 'InternalError', { when: when as never })
  const params = { Lid: { Width: 1, Depth: 2 }, Ids: [1, 2] }
  const response = await call(params, { action: 'Open' })
  expect(await response.json()).toEqual(isMet ? refusal('InternalError') : DONE)
})
