import { expect, test } from 'vitest'
import { ACCOUNT, received, right } from '../../test/naive-client.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import { verifyV1 } from '../v1/verify-v1.ts'
import { verify } from './verify.ts'

const SENT = {
  method: 'POST',
  host: 'live.tencentcloudapi.com',
  path: '/',
  query: '',
  contentType: 'application/json',
  body: '{}',
  timestamp: 1551113065,
}
const options = { secretOf: () => ACCOUNT.secretKey, at: SENT.timestamp }
// As a caller without types may write it.
const unread = new Request('https://live.tencentcloudapi.com') as never

test.for<readonly [string, () => Promise<unknown>]>([
  ['verify', () => verify(unread, options)],
  ['verifyV1', () => verifyV1(unread, options)],
  ['diagnose', () => diagnose(unread, { accounts: [ACCOUNT] })],
])('%s of a Request that was not read is a TypeError', async ([, run]) => {
  await expect(run()).rejects.toThrow(/^request: expected await readWire\(request\)/)
})

test('accounts as an object in place of a function are a TypeError', async () => {
  const wire = await received(SENT, await right(SENT))
  const secretOf = { AKIDEXAMPLE: 'secret' } as never
  await expect(verify(wire, { ...options, secretOf })).rejects.toThrow(/^secretOf: expected/)
})

test.for([
  ['none', undefined],
  ['milliseconds', SENT.timestamp * 1000],
] as const)('a clock that is %s is a TypeError', async ([, at]) => {
  const wire = await received(SENT, await right(SENT))
  await expect(verify(wire, { ...options, at: at as never })).rejects.toThrow(
    /^at: expected unix seconds/,
  )
})
