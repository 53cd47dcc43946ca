import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { tencentCloud } from '@tc3/msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OFFICIAL_SDKS } from './official-sdks.node.ts'

const KNOWN = { secretId: 'AKIDofficialSdkTest', secretKey: 'official-sdk-secret' }
const IDS = Array.from({ length: 100 }, (_, index) => `1000${index}`)
const PARAMS = { TaskId: IDS[0], Operator: 'zhangsan' }
const REGION = 'ap-guangzhou'
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

// The SDKs sign with the machine's clock; only what one second holds is in the test's hand.
let now = Date.now
const cloud = createEmulator({
  services: [live({ tasks: IDS.map((TaskId) => ({ TaskId })) })],
  accounts: [KNOWN],
  now: () => now(),
})
const server = setupServer(...tencentCloud(cloud))

beforeAll(() => server.listen())
beforeEach(() => {
  now = Date.now
  cloud.reset()
})
afterAll(() => server.close())

describe.for(OFFICIAL_SDKS)('$name', ({ deletePullStreamTask }) => {
  const remove = (TaskId: string | undefined, credential = KNOWN) =>
    deletePullStreamTask({ credential, region: REGION, params: { ...PARAMS, TaskId } })

  test('deletes a task', async () => {
    const answer = await remove(PARAMS.TaskId)
    expect(answer).toMatchObject({ RequestId: expect.stringMatching(UUID) })
    expect(cloud.calls('DeleteLivePullStreamTask')).toMatchObject([
      { params: PARAMS, findings: [], code: undefined },
    ])
  })

  test('throws its own exception, with code and RequestId, for a task that is not there', async () => {
    const unknown = remove('404')
    await expect(unknown).rejects.toMatchObject({ code: 'InvalidParameter.TaskNotExist' })
    const [call] = cloud.calls()
    await expect(unknown).rejects.toMatchObject({ requestId: call?.requestId })
  })

  test('is refused where its key is wrong', async () => {
    const stranger = { ...KNOWN, secretKey: 'another' }
    await expect(remove(PARAMS.TaskId, stranger)).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
    })
  })

  test('is refused where its SecretId is unknown', async () => {
    const stranger = { ...KNOWN, secretId: 'AKIDstranger' }
    await expect(remove(PARAMS.TaskId, stranger)).rejects.toMatchObject({
      code: 'AuthFailure.SecretIdNotFound',
    })
  })

  test('is refused from the 51st call of a second on', async () => {
    const second = Date.now()
    now = () => second
    const calls = IDS.slice(0, 51).map((TaskId) => remove(TaskId))
    const settled = await Promise.allSettled(calls)
    const refused = settled.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'RequestLimitExceeded' } }])
    expect(String((refused[0] as PromiseRejectedResult).reason)).toContain('`51`')
  })
})
