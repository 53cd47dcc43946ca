import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { sign } from '@tc3/signer'
import { describe, expect, test } from 'vitest'
import { DONE, ENDPOINT, LI, NOON, PAGE_ID, refusal, setUp, ZHANG } from '../test/set-up.ts'
import { ApiError, createProduct } from './index.ts'

describe('the published example', () => {
  test('as it stands on the page and signed, is answered with the published answer', async () => {
    const { cloud } = setUp()
    const page = new Request(
      `${ENDPOINT}/?Action=DeleteLivePullStreamTask&TaskId=10000&Operator=zhangsan`,
      {
        headers: {
          'X-TC-Action': 'DeleteLivePullStreamTask',
          'X-TC-Version': '2018-08-01',
          'X-TC-Region': 'ap-guangzhou',
        },
      },
    )
    const response = await cloud.fetch(
      await sign(page, { credential: ZHANG, timestamp: NOON / 1000 }),
    )
    expect(await response.text()).toBe(`{"Response":{"RequestId":"${PAGE_ID}"}}`)
  })

  test.for(['POST', 'GET'] as const)('by its names, as %s', async (method) => {
    const { remove } = setUp()
    expect(await (await remove('10000', { method })).json()).toEqual(DONE)
  })
})

describe('every answer', () => {
  test.for([
    ['a success', '10000'],
    ['a failure', '404'],
  ] as const)('%s is HTTP 200, exactly application/json, dated by the clock', async ([, id]) => {
    const { remove, clock } = setUp()
    const response = await remove(id)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(Date.parse(response.headers.get('Date') ?? '')).toBe(clock.now)
  })

  test('to the same calls is the same to the byte', async () => {
    const texts = async () => {
      const { remove } = setUp()
      return [await (await remove('10000')).text(), await (await remove('10000')).text()]
    }
    expect(await texts()).toEqual(await texts())
  })
})

test.for([1e14 - 1, 1 - 1e14, 0])(
  'at %i on the clock a call is answered as at any time',
  async (at) => {
    const { cloud, remove } = setUp()
    cloud.clock.set(at)
    expect(await (await remove('10000')).json()).toEqual(refusal('AuthFailure.SignatureExpire'))
  },
)

describe('deleting', () => {
  test('an unknown task is refused [live.delete.unknown-task]', async () => {
    const { remove } = setUp()
    expect(await (await remove('404')).json()).toEqual(refusal('InvalidParameter.TaskNotExist'))
  })

  test('a task twice is refused the second time [live.delete.not-idempotent]', async () => {
    const { remove } = setUp()
    expect(await (await remove('10000')).json()).toEqual(DONE)
    expect(await (await remove('10000')).json()).toEqual(refusal('InvalidParameter.TaskNotExist'))
  })

  test('an empty id is refused with the only code of its list that fits [live.delete.empty-id]', async () => {
    const { remove } = setUp()
    expect(await (await remove('')).json()).toEqual(refusal('InternalError.InvalidInput'))
  })

  test("a task of one account leaves another's alone", async () => {
    const { remove } = setUp()
    await remove('10000')
    expect(await (await remove('10000', { credential: LI })).json()).toEqual(DONE)
  })

  test('by a refused call deletes nothing', async () => {
    const { remove, call } = setUp()
    await call({ TaskId: '10000' })
    await remove('10000', { credential: { ...ZHANG, secretKey: 'wrong' } })
    await remove('10000', { region: 'mars-1' })
    expect(await (await remove('10000')).json()).toEqual(DONE)
  })

  test('tells its error in Chinese where that is asked for [errors.message-is-description]', async () => {
    const { cloud } = setUp()
    const request = await sign(
      {
        action: 'DeleteLivePullStreamTask',
        version: '2018-08-01',
        region: 'ap-guangzhou',
        params: { TaskId: '404', Operator: 'zhangsan' },
        headers: { 'X-TC-Language': 'zh-CN' },
      },
      { credential: ZHANG, endpoint: ENDPOINT, timestamp: NOON / 1000 },
    )
    expect(await (await cloud.fetch(request)).json()).toMatchObject({
      Response: { Error: { Message: '没有这个编号的任务。' } },
    })
  })
})

describe('rates', () => {
  const calls = (count: number, one: () => Promise<Response>) =>
    Array.from({ length: count }).reduce<Promise<Response>>(
      async (before) => (await before, one()),
      one(),
    )

  test('the 51st call of a second is refused, with both numbers [rates.text]', async () => {
    const { remove } = setUp()
    expect(await (await calls(49, () => remove('404'))).json()).toEqual(
      refusal('InvalidParameter.TaskNotExist'),
    )
    expect(await (await remove('404')).json()).toEqual({
      Response: {
        Error: {
          Code: 'RequestLimitExceeded',
          Message:
            'Your current request times equals to `51` in a second, which exceeds the frequency limit `50` for a second. Please reduce the frequency of calls.',
        },
        RequestId: PAGE_ID,
      },
    })
  })

  test('begin anew with the next whole second [rates.fixed-windows]', async () => {
    const { remove, clock } = setUp()
    clock.now = NOON + 999
    await calls(51, () => remove('404', { timestamp: NOON / 1000 }))
    clock.now = NOON + 1000
    expect(await (await remove('10000')).json()).toEqual(DONE)
  })

  test('are counted by account [rates.key]', async () => {
    const { remove } = setUp()
    await calls(51, () => remove('404'))
    expect(await (await remove('10000', { credential: LI })).json()).toEqual(DONE)
  })

  test('are counted by access region [rates.key]', async () => {
    const { remove } = setUp()
    await calls(51, () => remove('404'))
    const endpoint = 'https://live.ap-shanghai.tencentcloudapi.com'
    expect(await (await remove('10000', { endpoint })).json()).toEqual(DONE)
  })

  test('leave out calls that are refused before [rates.after-authentication]', async () => {
    const { remove } = setUp()
    const wrong = { credential: { ...ZHANG, secretKey: 'wrong' } }
    await calls(60, () => remove('10000', wrong))
    expect(await (await remove('10000')).json()).toEqual(DONE)
  })

  test('are not counted where they are unlimited', async () => {
    const { remove } = setUp({ rates: 'unlimited' })
    await calls(60, () => remove('404'))
    expect(await (await remove('10000')).json()).toEqual(DONE)
  })

  test('come before the params are looked at [rates.before-params]', async () => {
    const { call, remove } = setUp()
    await calls(49, () => remove('404'))
    expect(await (await call({ Wings: 2 })).json()).toEqual(refusal('RequestLimitExceeded'))
  })
})

describe('what a test can see and do', () => {
  test('calls are told with their params, their findings and the code they got', async () => {
    const { cloud, remove, call } = setUp()
    await remove('10000')
    await call({ TaskId: '1', Operator: 'li', Wings: 2 })
    expect(cloud.calls('DeleteLivePullStreamTask')).toMatchObject([
      {
        at: NOON,
        service: 'live',
        version: '2018-08-01',
        region: 'ap-guangzhou',
        secretId: ZHANG.secretId,
        params: { TaskId: '10000', Operator: 'zhangsan' },
        findings: [],
        code: undefined,
        requestId: PAGE_ID,
      },
      { findings: [{ code: 'UnknownParameter', path: 'Wings' }], code: 'UnknownParameter' },
    ])
    expect(cloud.calls('DescribeLivePullStreamTasks')).toEqual([])
  })

  test('only the newest calls are kept', async () => {
    const { cloud, remove } = setUp({ callsKept: 2 })
    for (const id of ['1', '2', '3', '4', '5']) await remove(id)
    expect(cloud.calls().map(({ params }) => params?.['TaskId'])).toEqual(['4', '5'])
  })

  test('tasks are seeded for every account or for one', async () => {
    const { cloud, remove, product } = setUp()
    await remove('10000')
    cloud.seed(product, { tasks: [{ TaskId: 'for-all' }] })
    cloud.seed(product, { tasks: [{ TaskId: 'for-li' }] }, LI.secretId)
    expect(await (await remove('for-all')).json()).toEqual(DONE)
    expect(await (await remove('for-all', { credential: LI })).json()).toEqual(DONE)
    expect(await (await remove('for-li', { credential: LI })).json()).toEqual(DONE)
    expect(await (await remove('for-li')).json()).toEqual(refusal('InvalidParameter.TaskNotExist'))
  })

  test('a reset brings back the beginning', async () => {
    const { cloud, remove, product } = setUp()
    cloud.seed(product, { tasks: [{ TaskId: 'seeded' }] })
    await remove('10000')
    cloud.reset()
    expect(cloud.calls()).toEqual([])
    expect(await (await remove('10000')).json()).toEqual(DONE)
    expect(await (await remove('seeded')).json()).toEqual(refusal('InvalidParameter.TaskNotExist'))
  })

  test('wrong use is a TypeError that says what is wrong', () => {
    expect(() => setUp({ accounts: [ZHANG, ZHANG] })).toThrow(/SecretId is given twice/)
    expect(() => setUp({ services: [live(), live()] })).toThrow(/live 2018-08-01 is given twice/)
  })
})

describe('a product of one own', () => {
  const { service } = live()
  const behaving = (operation: () => unknown) =>
    createProduct({
      service,
      initial: {},
      seed: (state: object) => state,
      operations: { DeleteLivePullStreamTask: operation as () => never },
    })

  test('an operation refuses with an ApiError', async () => {
    const product = behaving(() => {
      throw new ApiError('ResourceNotFound.StopService')
    })
    const { remove } = setUp({ services: [product] })
    expect(await (await remove('1')).json()).toEqual(refusal('ResourceNotFound.StopService'))
  })

  test('a fault of an operation is an InternalError, and told in the log', async () => {
    const fault = new RangeError('a fault')
    const product = behaving(() => {
      throw fault
    })
    const { remove, cloud } = setUp({ services: [product] })
    const answer = await (await remove('1')).text()
    expect(JSON.parse(answer)).toEqual(refusal('InternalError'))
    expect(answer).not.toContain('a fault')
    expect(cloud.calls()).toMatchObject([{ code: 'InternalError', thrown: fault }])
  })

  test.for<[string, () => unknown, string]>([
    ['returns nothing', () => undefined, 'undefined'],
    ['returns an output alone', () => ({}), 'object'],
    ['answers later', async () => [{}, {}], 'a promise'],
    ['refuses later', () => Promise.reject(new ApiError('FailedOperation')), 'a promise'],
  ])(
    'an operation that %s is an InternalError, told in the log',
    async ([, operation, received]) => {
      const { remove, cloud } = setUp({ services: [behaving(operation)] })
      expect(await (await remove('1')).json()).toEqual(refusal('InternalError'))
      const message = `DeleteLivePullStreamTask: expected [state, output] at once; received ${received}`
      expect(cloud.calls()).toMatchObject([{ thrown: new TypeError(message) }])
    },
  )
})

test.for([
  ['a host of the service', 'https://live.tencentcloudapi.com/?a=b', true],
  ['another host', 'https://example.org/', false],
  ['the authority of a tunnel', 'live.tencentcloudapi.com:443', false],
  ['an address without a scheme', '127.0.0.1:443', false],
  ['nothing', '', false],
] as const)('serves tells %s', ([, url, served]) => {
  expect(createEmulator({ services: [], accounts: 'any' }).serves(url)).toBe(served)
})

test.for([
  ['of a cloud', (options: never) => createEmulator(options)],
  ['of the live service', (options: never) => live(options)],
  [
    'of a fault',
    (options: never) => setUp().cloud.fail('DeleteLivePullStreamTask', 'InternalError', options),
  ],
] as const)('options %s that are no object are a TypeError that says so', ([, give]) => {
  for (const options of [null, 'DeleteLivePullStreamTask'])
    expect(() => give(options as never)).toThrow(
      /^options: expected an object; received (null|'DeleteLivePullStreamTask')$/,
    )
})

test('an action that may come unsigned is carried out with SKIP, and no other is', async () => {
  const { cloud } = setUp({ unsigned: ['DeleteLivePullStreamTask'] })
  const send = async (action: string, params: object) => {
    const headers = {
      'Content-Type': 'application/json',
      Authorization: 'SKIP',
      'X-TC-Action': action,
      'X-TC-Version': '2018-08-01',
      'X-TC-Region': 'ap-guangzhou',
      'X-TC-Timestamp': String(NOON / 1000),
    }
    const body = JSON.stringify(params)
    return (await cloud.fetch(new Request(ENDPOINT, { method: 'POST', headers, body }))).json()
  }
  expect(await send('DeleteLivePullStreamTask', { TaskId: '10000', Operator: 'me' })).toEqual(DONE)
  expect(await send('DescribeLivePullStreamTasks', {})).toEqual(
    refusal('AuthFailure.InvalidAuthorization'),
  )
  expect(cloud.calls()[0]?.findings).toMatchObject([{ rule: 'quirk.signature-skipped' }])
})
