import { describe, expect, test } from 'vitest'
import { setUp, ZHANG } from '../test/set-up.ts'
import { createCallLog } from './calls.ts'

const STRANGER = { ...ZHANG, secretKey: 'another' }
const DELETE = 'DeleteLivePullStreamTask'

describe('the calls that are told', () => {
  const told = (cloud: ReturnType<typeof setUp>['cloud']) =>
    cloud.calls(DELETE).map(({ params, code }) => code ?? params?.['TaskId'])

  test.for([
    [0, ['AuthFailure.SignatureFailure']],
    [1, ['AuthFailure.SignatureFailure', 'InvalidParameter.TaskNotExist']],
    [
      9,
      ['10000', 'AuthFailure.SignatureFailure', ...Array(4).fill('InvalidParameter.TaskNotExist')],
    ],
  ] as const)(
    'are the newest %i, and before them what broke the contract',
    async ([kept, left]) => {
      const { cloud, remove } = setUp({ callsKept: kept })
      await remove('10000')
      await remove('10000', { credential: STRANGER })
      for (const id of ['2', '3', '4', '5']) await remove(id)
      expect(told(cloud)).toEqual(left)
      cloud.reset()
      expect(told(cloud)).toEqual([])
    },
  )

  test('have what broke the contract once, and no more than the first thousand of it', async () => {
    const { cloud, call } = setUp({ callsKept: 10 })
    const broken = () => cloud.calls().filter(({ findings }) => findings.length > 0).length
    await call({ TaskId: '1' })
    for (let count = 0; count < 30; count += 1) await call({ TaskId: '404', Operator: 'li' })
    expect(broken()).toBe(1)
    for (let count = 0; count < 1100; count += 1) await call({ TaskId: '1' })
    expect(broken()).toBe(1010)
  })

  test('are as many as their requests leave room for', async () => {
    let made = 0
    const { cloud, remove } = setUp({ newId: () => `call ${(made += 1)}` })
    for (const id of ['1', '2', 'broken', '4', '5', '6'])
      await remove(id, id === 'broken' ? { credential: STRANGER } : {})
    const log = createCallLog({ calls: 4, bytes: 100 })
    const ids = () => log.list().map(({ requestId }) => requestId)
    const calls = cloud.calls()
    for (const call of calls) log.add(call, 40)
    expect(ids()).toEqual(['call 3', 'call 5', 'call 6'])
    for (const call of calls) log.add(call, 1)
    expect(ids()).toEqual(['call 3', 'call 3', 'call 4', 'call 5', 'call 6'])
    for (const call of calls) log.add(call, 101)
    expect(ids()).toEqual(['call 3', 'call 3'])
  })

  test.for([-1, Number.NaN, 1.5, Infinity, '5'])('are not %s', (kept) => {
    expect(() => setUp({ callsKept: kept as number })).toThrow(/^callsKept: expected a whole/)
  })
})

test('a call says what happened to its answer on its way', async () => {
  const { cloud, remove } = setUp()
  cloud.fail(DELETE, { kind: 'status', status: 502 }, { times: 1 })
  cloud.fail(DELETE, { kind: 'drop' }, { times: 1, after: 1 })
  for (const id of ['10000', '10000', '10000']) await remove(id)
  expect(cloud.calls()).toMatchObject([
    { code: undefined, disturbances: [{ kind: 'status', status: 502 }] },
    { code: 'InvalidParameter.TaskNotExist', disturbances: [{ kind: 'drop' }] },
    { code: 'InvalidParameter.TaskNotExist', disturbances: [] },
  ])
})

test('a response leads to the call that it answers, where all have one id and where it never arrived', async () => {
  const { cloud, remove } = setUp({ newId: () => 'the-only' })
  cloud.fail(DELETE, { kind: 'drop' }, { times: 1 })
  const responses = await Promise.all(['10000', '1', '2'].map((id) => remove(id)))
  const ids = responses.map((response) => cloud.callOf(response)?.params?.['TaskId'])
  expect(ids).toEqual(['10000', '1', '2'])
  expect(cloud.callOf(new Response())).toBeUndefined()
})
