// The first test of README.md, by "pnpm run readme". Do not edit.

import { tencentCloud, TEST_CREDENTIAL as credential } from '@tc3/msw'
import { setupServer } from 'msw/node'
import sdk from 'tencentcloud-sdk-nodejs/tencentcloud/services/live/index.js'
import { expect, test } from 'vitest'

setupServer(...tencentCloud()).listen()
const client = new sdk.live.v20180801.Client({ credential, region: 'ap-guangzhou' })

test('a task that is not there cannot be deleted', async () => {
  const deleting = client.DeleteLivePullStreamTask({ TaskId: '10000', Operator: 'me' })
  await expect(deleting).rejects.toMatchObject({ code: 'InvalidParameter.TaskNotExist' })
})
