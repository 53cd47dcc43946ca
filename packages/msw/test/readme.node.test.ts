// The first test of README.md, by "pnpm run readme". Do not edit.

import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { tencentCloud } from '@tc3/msw'
import { setupServer } from 'msw/node'
import sdk from 'tencentcloud-sdk-nodejs/tencentcloud/services/live/index.js'
import { expect, test } from 'vitest'

const credential = { secretId: 'AKIDtest', secretKey: 'any-text' }
const services = [live({ tasks: [{ TaskId: '10000' }] })]
setupServer(...tencentCloud(createEmulator({ services, accounts: [credential] }))).listen()
const client = new sdk.live.v20180801.Client({ credential, region: 'ap-guangzhou' })
const task = { TaskId: '10000', Operator: 'me' }

test('a task is deleted once', async () => {
  const gone = { code: 'InvalidParameter.TaskNotExist' }
  expect(await client.DeleteLivePullStreamTask(task)).toHaveProperty('RequestId')
  await expect(client.DeleteLivePullStreamTask(task)).rejects.toMatchObject(gone)
})
