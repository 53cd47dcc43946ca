import { createEmulator, type Emulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { freshAccount, tencentCloud, TEST_CREDENTIAL } from '@tc3/msw'
import { matchers } from '@tc3/msw/vitest'
import { sign } from '@tc3/signer'
import { getResponse } from 'msw'
import { expect, test } from 'vitest'
import { deletion, ENDPOINT } from './deletion.ts'

expect.extend(matchers)

const ACTION = 'DeleteLivePullStreamTask'

async function cloudThatReceived(ids: readonly string[], own?: Emulator) {
  const handlers = tencentCloud(own)
  for (const TaskId of ids) await send(TaskId)
  async function send(TaskId: string, credential = { ...TEST_CREDENTIAL } as Keys) {
    await getResponse(handlers, await sign(deletion(TaskId), { credential, endpoint: ENDPOINT }))
  }
  return { cloud: handlers.cloud, send }
}

interface Keys {
  readonly secretId: string
  readonly secretKey: string
}

test('a call that came is received, with the members that are named', async () => {
  const { cloud } = await cloudThatReceived(['1'])
  expect(cloud).toHaveReceived(ACTION)
  expect(cloud).toHaveReceived(ACTION, { TaskId: '1' })
  expect(cloud).toHaveReceived(ACTION, { TaskId: expect.stringMatching(/\d/) })
})

test('what did not come is not received, and the failure lists what did', async () => {
  const { cloud } = await cloudThatReceived(['1'])
  expect(cloud).not.toHaveReceived('DescribeLivePullStreamTasks')
  expect(cloud).not.toHaveReceived(ACTION, { TaskId: '2' })
  expect(() => expect(cloud).toHaveReceived(ACTION, { TaskId: '2' })).toThrow(
    /"TaskId": ?"2".*\n.*"TaskId": ?"1".*→ InvalidParameter\.TaskNotExist/s,
  )
})

test('calls are counted', async () => {
  const { cloud } = await cloudThatReceived(['1', '2'])
  expect(cloud).toHaveReceivedTimes(ACTION, 2)
  expect(cloud).toHaveReceivedTimes('DescribeLivePullStreamTasks', 0)
  expect(() => expect(cloud).toHaveReceivedTimes(ACTION, 1)).toThrow('received 2')
})

test('an error is within the contract, a refused signature is not', async () => {
  const { cloud, send } = await cloudThatReceived(['404'])
  expect(cloud).toKeepTheContract()
  await send('1', { ...TEST_CREDENTIAL, secretKey: 'another' })
  expect(cloud).not.toKeepTheContract()
  expect(() => expect(cloud).toKeepTheContract()).toThrow('signature.mismatch')
})

test('an account has received what it signed', async () => {
  const { cloud, send } = await cloudThatReceived(['1'])
  const account = freshAccount(cloud)
  expect(account).not.toHaveReceived(ACTION)
  await send('2', account)
  expect(account).toHaveReceivedTimes(ACTION, 1)
})

test('a call that broke the contract is remembered when newer ones have taken its place', async () => {
  const options = { services: [live()], accounts: [TEST_CREDENTIAL], callsKept: 2 }
  const { cloud, send } = await cloudThatReceived([], createEmulator(options))
  await send('1', { ...TEST_CREDENTIAL, secretKey: 'another' })
  for (const TaskId of ['2', '3', '4', '5']) await send(TaskId)
  expect(() => expect(cloud).toKeepTheContract()).toThrow('signature.mismatch')
})

test('of many calls that broke the contract the first twenty are told', async () => {
  const { cloud, send } = await cloudThatReceived([])
  for (let count = 0; count < 25; count += 1)
    await send('1', { ...TEST_CREDENTIAL, secretKey: 'another' })
  expect(() => expect(cloud).toKeepTheContract()).toThrow(/And 5 more\.$/)
})

test('a failure says what became of an answer on its way', async () => {
  const { cloud, send } = await cloudThatReceived([])
  cloud.fail(ACTION, { kind: 'malformed' })
  await send('404')
  expect(() => expect(cloud).toHaveReceived(ACTION, { TaskId: '2' })).toThrow(
    'InvalidParameter.TaskNotExist, malformed',
  )
})
