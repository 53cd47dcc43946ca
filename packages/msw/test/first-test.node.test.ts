import { createGuard, listen, tencentCloud, TEST_CREDENTIAL } from '@tc3/msw'
import { matchers } from '@tc3/msw/vitest'
import { setupServer } from 'msw/node'
import sdk from 'tencentcloud-sdk-nodejs/tencentcloud/services/live/index.js'
import { afterAll, aroundEach, expect, test } from 'vitest'

expect.extend(matchers)
const { cloud } = tencentCloud() // the live service, for TEST_CREDENTIAL
const guard = createGuard(cloud)
const running = await listen(setupServer(...guard.handlers), { guard })
afterAll(() => running.close())
aroundEach((runTest) => guard.run(runTest))
const client = new sdk.live.v20180801.Client({
  credential: TEST_CREDENTIAL,
  region: 'ap-guangzhou',
})

test('a task that is not there cannot be deleted', async () => {
  const removing = client.DeleteLivePullStreamTask({ TaskId: '404', Operator: 'me' })
  await expect(removing).rejects.toMatchObject({ code: 'InvalidParameter.TaskNotExist' })
  expect(cloud).toHaveReceived('DeleteLivePullStreamTask', { TaskId: '404' })
})
