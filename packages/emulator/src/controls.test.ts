import { live } from '@tc3/emulator/live'
import { expect, describe, test } from 'vitest'
import { DONE, LI, NOON, refusal, setUp, ZHANG } from '../test/set-up.ts'
import { DeleteLivePullStreamTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
import { ApiError, createEmulator, type Fault } from './index.ts'

const DELETE = 'DeleteLivePullStreamTask'
const ONE = { TaskId: '1', CallbackEvents: ['TaskStart'] }

describe('failing on command', () => {
  test('an error code comes so many times, after so many calls, and changes nothing', async () => {
    const { cloud, remove } = setUp()
    cloud.fail(DELETE, 'ResourceNotFound.StopService', { after: 1, times: 2 })
    const codes: unknown[] = []
    for (const id of ['404', '10000', '10000', '10000']) {
      const { Response } = (await (await remove(id)).json()) as {
        Response: { Error?: { Code: string } }
      }
      codes.push(Response.Error?.Code)
    }
    expect(codes).toEqual([
      'InvalidParameter.TaskNotExist',
      'ResourceNotFound.StopService',
      'ResourceNotFound.StopService',
      undefined,
    ])
  })

  test('a code that all services share is told in words, in the language of the request', async () => {
    const { cloud, remove } = setUp()
    cloud.fail(DELETE, 'ServiceUnavailable')
    const { Response } = await (await remove('10000')).json()
    expect(Response.Error).toEqual({
      Code: 'ServiceUnavailable',
      Message: expect.stringMatching(/ /),
    })
  })

  test('only the calls meant are hit: by members of their params, or by a predicate', async () => {
    const { cloud, remove } = setUp()
    cloud.fail(DELETE, 'InternalError', { when: { TaskId: 'a' } })
    cloud.fail(DELETE, 'FailedOperation', { when: ({ secretId }) => secretId === LI.secretId })
    expect(await (await remove('a')).json()).toEqual(refusal('InternalError'))
    expect(await (await remove('10000', { credential: LI })).json()).toEqual(
      refusal('FailedOperation'),
    )
    expect(await (await remove('10000')).json()).toEqual(DONE)
  })

  test('a call that the gateway refuses is not counted', async () => {
    const { cloud, call, remove } = setUp()
    cloud.fail(DELETE, 'InternalError', { times: 1 })
    expect(await (await call({ TaskId: '1' })).json()).toEqual(refusal('MissingParameter'))
    expect(await (await remove('10000')).json()).toEqual(refusal('InternalError'))
  })

  test('a dropped connection is a network error', async () => {
    const { cloud, remove } = setUp()
    cloud.fail(DELETE, { kind: 'drop' })
    const response = await remove('10000')
    expect(response.type).toBe('error')
  })

  test.for<[Fault, (response: Response) => Promise<unknown>, unknown]>([
    [{ kind: 'truncate', bytes: 10 }, (response) => response.text(), '{"Response'],
    [{ kind: 'status', status: 502 }, async (response) => response.status, 502],
    [
      { kind: 'content-type', contentType: 'text/html' },
      async (response) => response.headers.get('Content-Type'),
      'text/html',
    ],
  ])('%o arrives so', async ([fault, look, seen]) => {
    const { cloud, remove } = setUp()
    cloud.fail(DELETE, fault)
    expect(await look(await remove('10000'))).toEqual(seen)
  })

  test('a malformed body is no JSON', async () => {
    const { cloud, remove } = setUp()
    cloud.fail(DELETE, { kind: 'malformed' })
    await expect((await remove('10000')).json()).rejects.toThrow(SyntaxError)
  })

  test('a member that no document names stands beside the others', async () => {
    const { cloud, remove } = setUp()
    cloud.fail(DELETE, { kind: 'unknown-members' })
    const { Response } = (await (await remove('10000')).json()) as { Response: object }
    expect(Object.keys(Response)).toHaveLength(2)
    expect(Response).toMatchObject(DONE.Response)
  })

  test('values that no document lists have the type of those that are listed', async () => {
    const { cloud, call } = setUp({ services: [live({ edition: 'cn', tasks: [ONE] })] })
    cloud.fail('DescribeLivePullStreamTasks', { kind: 'unknown-enums' })
    cloud.fail('DescribeLivePullStreamTaskStatus', { kind: 'unknown-enums' })
    const ask = async (action: string) =>
      (await (await call({ TaskId: '1' }, { action })).json()).Response
    expect((await ask('DescribeLivePullStreamTasks')).TaskInfos).toMatchObject([
      {
        TaskId: '1',
        Status: 'UnknownToTheDocuments',
        SourceType: 'UnknownToTheDocuments',
        VodLocalMode: 2,
        CallbackEvents: ['UnknownToTheDocuments'],
      },
    ])
    expect((await ask('DescribeLivePullStreamTaskStatus')).TaskStatusInfo).toMatchObject({
      RunStatus: 'UnknownToTheDocuments',
    })
  })

  test('a delayed answer comes when the clock has moved so far', async () => {
    const { cloud, remove } = setUp()
    cloud.clock.set(NOON)
    cloud.fail(DELETE, { kind: 'delay', milliseconds: 5000 })
    let isThere = false
    const waiting = remove('10000').then((response) => {
      isThere = true
      return response.json()
    })
    while (cloud.calls().length === 0) await new Promise((resolve) => setTimeout(resolve))
    cloud.clock.advance(4999)
    await new Promise((resolve) => setTimeout(resolve))
    expect(isThere).toBe(false)
    cloud.clock.advance(1)
    expect(await waiting).toEqual(DONE)
  })
})

describe('what means nothing is refused when it is said, not when a call comes', () => {
  test.for<[unknown, object, RegExp]>([
    [
      { kind: 'status', status: 204 },
      {},
      /^fault.status: expected an HTTP status whose answer has a body; received 204/,
    ],
    [{ kind: 'status', status: 99 }, {}, /^fault.status/],
    [{ kind: 'content-type', contentType: 'a\nb' }, {}, /^fault.contentType/],
    [{ kind: 'delay', milliseconds: 2 ** 31 }, {}, /^fault.milliseconds/],
    [{ kind: 'truncate', bytes: -5 }, {}, /^fault.bytes/],
    [{ kind: 'drop', bytes: 5 }, {}, /^fault.bytes: no member of drop; expected kind$/],
    [
      { kind: 'delay', milliseconds: 5, times: 1 },
      {},
      /^fault.times: no member of delay; expected kind, milliseconds$/,
    ],
    ['', {}, /^fault.code: expected an error code/],
    [undefined, {}, /^fault.kind/],
    [
      'InternalError',
      { times: Number.NaN },
      /^options.times: expected a whole number; received NaN/,
    ],
    ['InternalError', { after: -1 }, /^options.after/],
    ['InternalError', { when: 'x' }, /^options.when/],
    ['InternalError', { tims: 1 }, /^options.tims: expected one of times, after, when/],
  ])('a fault %o, %o', ([fault, options, reason]) => {
    const { cloud } = setUp()
    expect(() => cloud.fail(DELETE, fault as string, options)).toThrow(reason)
  })

  test.for<Fault>([
    { kind: 'delay', milliseconds: 0 },
    { kind: 'delay', milliseconds: 2 ** 31 - 1 },
    { kind: 'status', status: 200 },
    { kind: 'status', status: 599 },
    { kind: 'truncate', bytes: 0 },
  ])('and what just means something is not: %o', (fault) => {
    expect(() => setUp().cloud.fail(DELETE, fault)).not.toThrow()
  })

  test.for([Number.NaN, 'x', new Date(0), 1e14, -1e14])('a clock of %o', (at) => {
    const { cloud } = setUp()
    expect(() => cloud.clock.set(at as number)).toThrow(/^clock.set: expected unix milliseconds/)
    expect(() => cloud.clock.advance(at as number)).toThrow(/^clock.advance: expected/)
  })

  test.for<[string, () => unknown, RegExp]>([
    [
      'no services',
      () => createEmulator({ accounts: 'any' } as never),
      /^services: expected a list/,
    ],
    [
      'a product that was not made',
      () => setUp({ services: [live as never] }),
      /^services: expected products, such as live\(\)/,
    ],
    [
      'accounts that are none',
      () => setUp({ accounts: 'all' as never }),
      /^accounts: expected a list of key pairs, or 'any'/,
    ],
    [
      'a key pair without a key',
      () => setUp({ accounts: [{ secretId: 'a' } as never] }),
      /^accounts: expected each/,
    ],
    [
      'an option of live that there is not',
      () => live({ task: [] } as never),
      /^task: expected one of edition, tasks/,
    ],
    [
      'a task whose id is a number',
      () => live({ tasks: [{ TaskId: 1 as never }] }),
      /^tasks\[0\].TaskId: expected a text/,
    ],
    [
      'a task with a stray member',
      () => live({ tasks: [{ TaskId: '1', Name: 'x' } as never] }),
      /^tasks\[0\].Name: no member of a task/,
    ],
    [
      'a task with a status that there is not',
      () => live({ tasks: [{ TaskId: '1', Status: 'on' as never }] }),
      /^tasks\[0\].Status: expected 'enable' or 'pause'; received 'on'/,
    ],
  ])('%s', ([, make, reason]) => {
    expect(make).toThrow(reason)
  })

  test.for<[object, RegExp]>([
    [{ startInPast: 'refuse' }, /^startInPast: expected 'refused' or 'allowed'; received 'refuse'/],
    [{ startInPastByModify: true }, /^startInPastByModify: expected/],
    [{ quota: 'x' }, /^quota: expected a whole number; received 'x'/],
    [{ maxSpanDays: Number.NaN }, /^maxSpanDays: expected a number of days above 0; received NaN/],
    [{ fileSeconds: 0 }, /^fileSeconds: expected a whole number from 1; received 0/],
    [{ pushDomains: 'a' }, /^pushDomains: expected a list of texts/],
    [{ edition: 'us' }, /^edition: expected 'intl' or 'cn'; received 'us'/],
  ])('an option of live: %o', ([options, reason]) => {
    expect(() => live(options)).toThrow(reason)
  })

  test.for<[object, RegExp]>([
    [{ updatedAt: 9e15 }, /^tasks\[0\].updatedAt: expected unix milliseconds before/],
    [{ SourceUrls: [] }, /^tasks\[0\].SourceUrls: expected a list of texts that is not empty/],
    [{ SourceType: 'bogus' }, /^tasks\[0\].SourceType: expected 'PullLivePushLive' or/],
    [{ WatermarkList: ['x'] }, /^tasks\[0\].WatermarkList: expected a list of watermarks/],
    [{ VodLoopTimes: -2 }, /^tasks\[0\].VodLoopTimes: expected a whole number from -1/],
  ])('a task that is seeded with %o', ([task, reason]) => {
    const tasks = [{ TaskId: '1', ...task }]
    expect(() => live({ tasks })).toThrow(reason)
    const { cloud, product } = setUp()
    expect(() => cloud.seed(product, { tasks })).toThrow(reason)
  })

  test('tasks of which two have one SpecifyTaskId', () => {
    const tasks = ['1', '2'].map((TaskId) => ({ TaskId, SpecifyTaskId: 'mine' }))
    expect(() => live({ tasks })).toThrow(/^tasks: two have the same SpecifyTaskId/)
    const { cloud, product } = setUp()
    for (const task of tasks.slice(0, 1)) cloud.seed(product, { tasks: [task] })
    expect(() => cloud.seed(product, { tasks: tasks.slice(1) })).toThrow(/the same SpecifyTaskId/)
  })

  test.for<[object, RegExp]>([
    [{ rates: 'unlimitd' }, /^rates: expected 'documented' or 'unlimited'; received 'unlimitd'/],
    [{ withoutBehaviour: 'refuse' }, /^withoutBehaviour: expected 'made-up' or 'refused'/],
    [{ seed: 0.5 }, /^seed: expected an integer; received 0.5/],
    [{ callsKept: -1 }, /^callsKept: expected a whole number; received -1/],
    [{ unsigned: 'GetToken' }, /^unsigned: expected a list of texts; received 'GetToken'/],
    [{ now: 5 }, /^now: expected a function; received 5/],
    [{ rate: 'unlimited' }, /^rate: expected one of services, accounts, now, newId, rates/],
  ])('an option of the emulator: %o', ([options, reason]) => {
    expect(() => setUp(options)).toThrow(reason)
  })

  test('a fault of an action that no service here has', () => {
    expect(() => setUp().cloud.fail('DeleteLivePullStreamTsk', 'InternalError')).toThrow(
      /^fail: no service here has an action DeleteLivePullStreamTsk/,
    )
  })

  test('a condition that answers later is a fault of the test, told in the log', async () => {
    const { cloud, remove } = setUp()
    cloud.fail(DELETE, 'FailedOperation', { when: (async () => false) as never })
    expect(await (await remove('10000')).json()).toEqual(refusal('InternalError'))
    expect(cloud.calls()).toMatchObject([
      { thrown: new TypeError('when: expected a boolean at once; received an object') },
    ])
  })

  test('so is an override that answers later', async () => {
    const { cloud, remove } = setUp()
    const later = async () => Promise.reject(new ApiError('FailedOperation'))
    cloud.override(DeleteLivePullStreamTask, later as never)
    expect(await (await remove('10000')).json()).toEqual(refusal('InternalError'))
    expect(cloud.calls()).toMatchObject([{ thrown: expect.any(TypeError) }])
  })
})

test('a reset brings back the ids of the seed from the first', async () => {
  const service = live({ tasks: [{ TaskId: '10000' }] })
  const cloud = createEmulator({ services: [service], accounts: 'any', seed: 7, now: () => NOON })
  const answer = async () =>
    (await cloud.fetch(new Request('https://live.tencentcloudapi.com/'))).text()
  const first = [await answer(), await answer()]
  cloud.reset()
  expect([await answer(), await answer()]).toEqual(first)
})

describe('accounts', () => {
  test('one that is added is let in', async () => {
    const { cloud, remove } = setUp()
    const wang = { secretId: 'AKIDwang', secretKey: 'secret-of-wang' }
    expect(await (await remove('10000', { credential: wang })).json()).toEqual(
      refusal('AuthFailure.SecretIdNotFound'),
    )
    cloud.addAccount(wang)
    expect(await (await remove('10000', { credential: wang })).json()).toEqual(DONE)
  })

  test.for([
    ['blocked', 'ResourceNotFound.ForbidService'],
    ['frozen', 'ResourceNotFound.FreezeService'],
    ['in-arrears', 'ResourceNotFound.StopService'],
    ['switched-off', 'ResourceNotFound.UserDisableService'],
    ['not-activated', 'ResourceNotFound.UserNotExist'],
  ] as const)(
    'one that is %s is answered %s [accounts.standing-codes]',
    async ([standing, code]) => {
      const { cloud, remove } = setUp()
      cloud.setStanding(ZHANG.secretId, standing)
      expect(await (await remove('10000')).json()).toEqual(refusal(code))
      expect(await (await remove('10000', { credential: LI })).json()).toEqual(DONE)
      cloud.setStanding(ZHANG.secretId, 'good')
      expect(await (await remove('10000')).json()).toEqual(DONE)
    },
  )
})

describe('snapshots', () => {
  test('bring back states and standings, by way of JSON', async () => {
    const { cloud, remove, product } = setUp()
    cloud.seed(product, { tasks: [{ TaskId: 'of-li' }] }, LI.secretId)
    cloud.setStanding(ZHANG.secretId, 'blocked')
    const kept = JSON.stringify(cloud.snapshot())
    cloud.setStanding(ZHANG.secretId, 'good')
    await remove('10000')
    await remove('of-li', { credential: LI })
    cloud.restore(JSON.parse(kept))
    expect(await (await remove('10000')).json()).toEqual(refusal('ResourceNotFound.ForbidService'))
    expect(await (await remove('of-li', { credential: LI })).json()).toEqual(DONE)
  })

  test('are copies: what is done to one is not done to the cloud', async () => {
    const { cloud, remove } = setUp()
    const { products } = cloud.snapshot()
    for (const { initial } of Object.values(products)) Object(initial).tasks.length = 0
    expect(await (await remove('10000')).json()).toEqual(DONE)
  })

  const good = () => JSON.parse(JSON.stringify(setUp().cloud.snapshot()))
  const NAME = 'live 2018-08-01 intl'
  const withState = (one: object, initial: object) => ({
    ...one,
    products: { [NAME]: { initial, accounts: {} } },
  })

  test.for<[string, (snapshot: ReturnType<typeof good>) => unknown, RegExp]>([
    ['no object', () => 'text', /^snapshot: expected an object; received 'text'/],
    ['another version', (one) => ({ ...one, tc3: 2 }), /^snapshot.tc3: expected 1; received 2/],
    [
      'a version in words',
      (one) => ({ ...one, tc3: '1' }),
      /^snapshot.tc3: expected 1; received '1'/,
    ],
    [
      'accounts in a list',
      (one) => ({ ...one, products: { [NAME]: { initial: {}, accounts: [] } } }),
      /accounts: expected an object; received a list/,
    ],
    ['other products', (one) => ({ ...one, products: {} }), /^snapshot.products: expected live/],
    [
      'a state of another shape',
      (one) => ({
        ...one,
        products: { [NAME]: { initial: { tasks: [{}], idsGiven: 0 }, accounts: {} } },
      }),
      /tasks\[0\]\.TaskId: expected a text that is not empty; received nothing/,
    ],
    ['a function', () => () => 1, /^snapshot: expected JSON; received a function/],
    ['a stray member', (one) => ({ ...one, more: 1 }), /^snapshot.more: no member of a snapshot/],
    [
      'a stray member of a state',
      (one) => withState(one, { tasks: [], idsGiven: 0, more: 1 }),
      /^more: no member of a state/,
    ],
    [
      'more ids than there are',
      (one) => withState(one, { tasks: [], idsGiven: Number.MAX_SAFE_INTEGER }),
      /^idsGiven: expected a count/,
    ],
    [
      'a task from the far future',
      (one) => {
        const [task] = one.products[NAME].initial.tasks
        return withState(one, { tasks: [{ ...task, createdAt: 9e15 }], idsGiven: 0 })
      },
      /^tasks\[0\].createdAt: expected unix milliseconds before/,
    ],
    [
      'a standing that there is not',
      (one) => ({ ...one, standings: { AKID: 'rich' } }),
      /^standing: expected one of good, .*; received 'rich'/,
    ],
  ])('one with %s is refused with the reason, and nothing changes', async ([, spoil, reason]) => {
    const { cloud, remove } = setUp()
    await remove('10000')
    expect(() => cloud.restore(spoil(good()))).toThrow(reason)
    expect(await (await remove('10000')).json()).toEqual(refusal('InvalidParameter.TaskNotExist'))
  })
})

test('what is not there cannot be controlled: a TypeError says so', () => {
  const { cloud } = setUp()
  expect(() => cloud.seed(live(), {})).toThrow(/^seed: expected a product/)
  expect(() => cloud.addAccount(ZHANG)).toThrow(/SecretId is given twice/)
  expect(() => setUp({ accounts: 'any' }).cloud.addAccount(ZHANG)).toThrow(
    /every SecretId is let in/,
  )
})
