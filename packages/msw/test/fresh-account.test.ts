import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { freshAccount, tencentCloud } from '@tc3/msw'
import { sign } from '@tc3/signer'
import { getResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import { deletion, ENDPOINT, KNOWN } from './deletion.ts'

const product = live({ tasks: [{ TaskId: '1' }] })
const cloud = createEmulator({ services: [product], accounts: [KNOWN] })
const handlers = tencentCloud(cloud)

async function remove(TaskId: string, credential: { secretId: string; secretKey: string }) {
  const request = await sign(deletion(TaskId), { credential, endpoint: ENDPOINT })
  const response = await getResponse(handlers, request)
  const answer = await response?.json()
  return answer?.Response?.Error?.Code
}

// Each deletes the one task that every account begins with, and one that is its own.
describe('tests that run at once and take an account each do not meet', () => {
  test.concurrent.for(['a', 'b', 'c', 'd'])('%s', async (own) => {
    const account = freshAccount(cloud)
    cloud.seed(product, { tasks: [{ TaskId: own }] }, account.secretId)
    expect(await remove('1', account)).toBeUndefined()
    expect(await remove(own, account)).toBeUndefined()
    expect(await remove('1', account)).toBe('InvalidParameter.TaskNotExist')
    expect(account.calls().map(({ params }) => params?.['TaskId'])).toEqual(['1', own, '1'])
  })
})

test('the calls of an account are its own, of one action or of all', async () => {
  const account = freshAccount(cloud)
  await remove('1', KNOWN)
  await remove('404', account)
  expect(account.calls()).toMatchObject([{ params: { TaskId: '404' } }])
  expect(account.calls('DeleteLivePullStreamTask')).toHaveLength(1)
  expect(account.calls('DescribeLivePullStreamTasks')).toEqual([])
})

test('ids that are given make accounts that are known beforehand', () => {
  const { secretId, secretKey } = freshAccount(cloud, { newId: () => '0-1' })
  expect([secretId, secretKey]).toEqual(['AKIDtest01', 'test-secret-of-01'])
  expect(() => freshAccount(cloud, { newId: () => '01' })).toThrow(TypeError)
})
