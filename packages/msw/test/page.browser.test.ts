import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { tencentCloud } from '@tc3/msw'
import { sign } from '@tc3/signer'
import { setupWorker } from 'msw/browser'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deletion, ENDPOINT, KNOWN } from './deletion.ts'

const cloud = createEmulator({
  services: [live({ tasks: [{ TaskId: '10000' }] })],
  accounts: [KNOWN],
})
const worker = setupWorker(...tencentCloud(cloud))

beforeAll(() => worker.start({ quiet: true }))
beforeEach(() => cloud.reset())
afterAll(() => worker.stop())

test.for(['POST', 'GET'] as const)(
  'a page signs its own %s, and the service worker answers as the service does',
  async (method) => {
    const call = { credential: KNOWN, endpoint: ENDPOINT, method }
    const response = await fetch(await sign(deletion('10000'), call))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toEqual({ Response: { RequestId: expect.any(String) } })
    const again = await fetch(await sign(deletion('10000'), call))
    expect(await again.json()).toMatchObject({
      Response: { Error: { Code: 'InvalidParameter.TaskNotExist' } },
    })
    expect(cloud.calls()).toMatchObject([
      { params: deletion('10000').params, findings: [] },
      { code: 'InvalidParameter.TaskNotExist', findings: [] },
    ])
  },
)

test("a page's request with a wrong key is refused", async () => {
  const credential = { ...KNOWN, secretKey: 'another' }
  const response = await fetch(await sign(deletion('10000'), { credential, endpoint: ENDPOINT }))
  expect(await response.json()).toMatchObject({
    Response: { Error: { Code: 'AuthFailure.SignatureFailure' } },
  })
})
