import { live } from '@tc3/emulator/live'
import { sign, type SignOptions } from '@tc3/signer'
import { expect } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../src/index.ts'

export const NOON = Date.UTC(2026, 10, 24, 12)
export const ZHANG = { secretId: 'AKIDzhang', secretKey: 'secret-of-zhang' }
export const LI = { secretId: 'AKIDli', secretKey: 'secret-of-li' }
export const PAGE_ID = '3c140219-cfe9-470e-b241-907877d6fb03'
export const ENDPOINT = 'https://live.tencentcloudapi.com'

/** A cloud whose clock is in the test's hand. */
export function setUp(options: Partial<EmulatorOptions> = {}) {
  const clock = { now: NOON }
  const product = live({ tasks: [{ TaskId: '10000' }] })
  const cloud = createEmulator({
    services: [product],
    accounts: [ZHANG, LI],
    now: () => clock.now,
    newId: () => PAGE_ID,
    ...options,
  })
  const call = async (
    params: object,
    how: Partial<SignOptions> & { region?: string; action?: string } = {},
  ) => {
    const { region = 'ap-guangzhou', action = 'DeleteLivePullStreamTask', ...signing } = how
    const request = await sign(
      { action, version: '2018-08-01', region, params },
      { credential: ZHANG, endpoint: ENDPOINT, timestamp: clock.now / 1000, ...signing },
    )
    return cloud.fetch(request)
  }
  const remove = (TaskId: string, how = {}) => call({ TaskId, Operator: 'zhangsan' }, how)
  return { clock, cloud, call, remove, product }
}

export const DONE = { Response: { RequestId: PAGE_ID } }
export const refusal = (Code: string) => ({
  Response: { Error: { Code, Message: expect.any(String) }, RequestId: PAGE_ID },
})
