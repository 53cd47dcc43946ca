import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { TEST_CREDENTIAL, tencentCloud } from '@tc3/msw'
import { DeleteLivePullStreamTask } from '@tc3/schemas/live/2018-08-01/intl/DeleteLivePullStreamTask'
import { sign } from '@tc3/signer'
import { getResponse } from 'msw'
import { expect, test, vi } from 'vitest'
import { deletion, KNOWN } from './deletion.ts'

const NO_PRODUCT = 'NoSuchProduct'

const cloudWith = (...ids: string[]) =>
  createEmulator({
    services: [live({ tasks: ids.map((TaskId) => ({ TaskId })) })],
    accounts: [KNOWN],
  })

test.for([
  'https://live.tencentcloudapi.com',
  'https://live.intl.tencentcloudapi.com',
  'https://live.ap-guangzhou.tencentcloudapi.com',
])('a signed call to %s is answered', async (endpoint) => {
  const request = await sign(deletion('1'), { credential: KNOWN, endpoint })
  const response = await getResponse(tencentCloud(cloudWith('1')), request)
  expect(await response?.json()).toEqual({ Response: { RequestId: expect.any(String) } })
})

test.for([
  ['a name in full [host.name-in-full]', 'https://live.tencentcloudapi.com.', []],
  ['a name for inside the company', 'https://live.tencentcloudapi.woa.com', []],
  ['no product', 'https://tencentcloudapi.com', ['AuthFailure.InvalidAuthorization', NO_PRODUCT]],
  [
    'no product but a region [host.no-product]',
    'https://.ap-guangzhou.tencentcloudapi.com',
    ['AuthFailure.InvalidAuthorization', NO_PRODUCT],
  ],
  ['a product that there is not', 'https://lvie.tencentcloudapi.com', [NO_PRODUCT]],
] as const)('a host with %s is answered, not let out', async ([, endpoint, codes]) => {
  const cloud = cloudWith('1')
  const service = codes.length === 2 ? 'live' : undefined
  const request = await sign(deletion('1'), { credential: KNOWN, endpoint, service })
  const response = await getResponse(tencentCloud(cloud), request)
  const answer = await response?.json()
  expect(answer.Response.Error?.Code).toBe(codes[0])
  expect(
    cloud.calls().flatMap(({ findings }) => findings.flatMap(({ code }) => code ?? [])),
  ).toEqual(codes)
})

test('an unsigned call is answered with what it lacks', async () => {
  const response = await getResponse(
    tencentCloud(cloudWith()),
    new Request('https://live.tencentcloudapi.com/'),
  )
  expect(await response?.json()).toMatchObject({
    Response: {
      Error: {
        Code: 'MissingParameter',
        Message: 'The request is missing a required parameter `Timestamp`.',
      },
    },
  })
})

test('a call to any other host is left to other handlers', async () => {
  const elsewhere = new Request('https://example.org/')
  expect(await getResponse(tencentCloud(cloudWith()), elsewhere)).toBeUndefined()
})

test('a request of another host is neither read nor copied', async () => {
  const elsewhere = new Request('https://example.org/', { method: 'POST', body: 'theirs' })
  const copied = vi.spyOn(elsewhere, 'clone')
  await getResponse(tencentCloud(cloudWith()), elsewhere)
  expect(copied).not.toHaveBeenCalled()
  expect(await elsewhere.text()).toBe('theirs')
})

test('a Host header that never reaches the wire changes nothing', async () => {
  const signed = await sign(deletion('1'), {
    credential: KNOWN,
    endpoint: 'https://live.tencentcloudapi.com',
  })
  const headers = new Headers(signed.headers)
  headers.set('Host', 'elsewhere.example.org')
  const response = await getResponse(tencentCloud(cloudWith('1')), new Request(signed, { headers }))
  expect(await response?.json()).toEqual({ Response: { RequestId: expect.any(String) } })
})

test('without a cloud, the live service answers who has the documented test keys', async () => {
  const handlers = tencentCloud()
  const request = await sign(deletion('404'), {
    credential: TEST_CREDENTIAL,
    endpoint: 'https://live.tencentcloudapi.com',
  })
  const response = await getResponse(handlers, request)
  expect(await response?.json()).toMatchObject({
    Response: { Error: { Code: 'InvalidParameter.TaskNotExist' } },
  })
  expect(handlers.cloud.calls()).toMatchObject([
    { secretId: TEST_CREDENTIAL.secretId, findings: [] },
  ])
})

test('the handlers carry the cloud that they were made with', () => {
  const cloud = cloudWith()
  expect(tencentCloud(cloud).cloud).toBe(cloud)
})

test('an override answers once, behind the check of the signature', async () => {
  const handlers = tencentCloud(cloudWith())
  const send = async (secretKey = KNOWN.secretKey) => {
    const credential = { ...KNOWN, secretKey }
    const endpoint = 'https://live.tencentcloudapi.com'
    const response = await getResponse(
      handlers,
      await sign(deletion('7'), { credential, endpoint }),
    )
    const answer = await response?.json()
    return answer?.Response?.Error?.Code
  }
  handlers.cloud.override(DeleteLivePullStreamTask, () => ({}), { times: 1 })
  expect(await send('another')).toBe('AuthFailure.SignatureFailure')
  expect(await send()).toBeUndefined()
  expect(await send()).toBe('InvalidParameter.TaskNotExist')
})
