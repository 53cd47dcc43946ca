import { describe, expect, test } from 'vitest'
import { ENDPOINT, setUp, ZHANG } from '../test/set-up.ts'
import { sign } from '@tc3/signer'

describe('a page over HTTP', () => {
  test('may ask beforehand, which is no call', async () => {
    const { cloud } = setUp()
    const response = await cloud.fetch(
      new Request(ENDPOINT, {
        method: 'OPTIONS',
        headers: {
          Origin: 'http://localhost:3000',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization,x-cls-topicid,x-idempotency-key',
        },
      }),
    )
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Allow-Headers')).toMatch(
      /X-TC-Action.*x-cls-topicid.*x-idempotency-key/,
    )
    expect(cloud.calls()).toEqual([])
  })

  test("may read the answer, with the service's clock", async () => {
    const { cloud } = setUp()
    const request = await sign(
      {
        action: 'DeleteLivePullStreamTask',
        version: '2018-08-01',
        headers: { Origin: 'http://localhost:3000' },
      },
      { credential: ZHANG, endpoint: ENDPOINT },
    )
    const response = await cloud.fetch(request)
    expect([response.status, response.statusText]).toEqual([200, 'OK'])
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Date')
  })

  test('without an Origin gets what the service sends', async () => {
    const { remove } = setUp()
    expect([...(await remove('10000')).headers.keys()].toSorted()).toEqual(['content-type', 'date'])
  })
})

test('an OPTIONS that asks nothing is refused like any other method', async () => {
  const { cloud } = setUp()
  const response = await cloud.fetch(new Request(ENDPOINT, { method: 'OPTIONS' }))
  expect(await response.json()).toMatchObject({
    Response: { Error: { Code: 'UnsupportedProtocol' } },
  })
})
