import { expect, test } from 'vitest'
import { readWire } from './read-wire.ts'
import { sign } from './sign.ts'
import { verify } from './verify.ts'

const credential = { secretId: 'AKIDEXAMPLE', secretKey: 'secret' }
const endpoint = 'https://live.tencentcloudapi.com'
const timestamp = 1551113065
const call = {
  action: 'DeleteLivePullStreamTask',
  version: '2018-08-01',
  region: 'ap-guangzhou',
  params: { TaskId: '10000', Operator: 'zhangsan' },
}
const secretOf = (id: string) => (id === credential.secretId ? credential.secretKey : undefined)

test.for([
  ['a POST', { method: 'POST' }],
  ['a GET', { method: 'GET' }],
] as const)('%s that was signed is accepted', async ([, { method }]) => {
  const request = await sign(call, { credential, endpoint, timestamp, method })
  expect(request.url).toBe(
    method === 'POST' ? `${endpoint}/` : `${endpoint}/?TaskId=10000&Operator=zhangsan`,
  )
  const verdict = await verify(await readWire(request), { secretOf, at: timestamp })
  expect(verdict).toEqual({
    accepted: true,
    secretId: 'AKIDEXAMPLE',
    scope: { date: '2019-02-25', service: 'live' },
    signedHeaders: ['content-type', 'host'],
    checked: 'signature',
    quirks: [],
  })
})
