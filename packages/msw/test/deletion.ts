/** The key pair that the emulated cloud of these tests knows. */
export const KNOWN = { secretId: 'AKIDmswTest', secretKey: 'msw-test-secret' }

/** Where its calls go. */
export const ENDPOINT = 'https://live.tencentcloudapi.com'

/** The call that deletes a task. */
export const deletion = (TaskId: string) => ({
  action: 'DeleteLivePullStreamTask',
  version: '2018-08-01',
  region: 'ap-guangzhou',
  params: { TaskId, Operator: 'zhangsan' },
})
