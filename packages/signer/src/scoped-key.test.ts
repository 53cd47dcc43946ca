import { expect, test } from 'vitest'
import { ACCOUNT } from '../test/naive-client.ts'
import { deriveSigningKey, importScopedKey, issueScopedKey } from './scoped-key.ts'
import { sign, type SignOptions } from './sign.ts'

const options = { endpoint: 'https://live.tencentcloudapi.com', timestamp: 1551113065 }
const call = { action: 'A', version: 'V', params: {} }
const authorizationOf = async (credential: SignOptions['credential']) =>
  (await sign(call, { ...options, credential })).headers.get('authorization')

test('a derived key signs as its secret and gives no bytes away', async () => {
  const signingKey = await deriveSigningKey(ACCOUNT, '2019-02-25', 'live')
  expect(signingKey.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', signingKey)).rejects.toThrow(/./)
  expect(await authorizationOf({ secretId: ACCOUNT.secretId, signingKey })).toBe(
    await authorizationOf(ACCOUNT),
  )
})

test('a key that a backend hands out as JSON signs on the page', async () => {
  const issued = await issueScopedKey({ ...ACCOUNT, token: 'TOKEN' }, '2019-02-25', 'live')
  const credential = await importScopedKey(JSON.parse(JSON.stringify(issued)))
  expect(credential.signingKey.extractable).toBe(false)
  expect(await authorizationOf(credential)).toBe(await authorizationOf(ACCOUNT))
  const { headers } = await sign(call, { ...options, credential })
  expect(headers.get('x-tc-token')).toBe('TOKEN')
})

test('what is handed out holds no secret', async () => {
  const issued = await issueScopedKey(ACCOUNT, '2019-02-25', 'live')
  expect(JSON.stringify(issued)).not.toContain(ACCOUNT.secretKey)
})

test.for([
  ['day', '2019-02-26', 'live'],
  ['service', '2019-02-25', 'cvm'],
] as const)('a key of another %s does not sign', async ([, date, service]) => {
  const credential = await importScopedKey(await issueScopedKey(ACCOUNT, date, service))
  await expect(authorizationOf(credential)).rejects.toThrow(
    /^signingKey: expected 2019-02-25\/live\/tc3_request$/,
  )
  const { signingKey } = credential // where nobody says what it was derived for, it signs otherwise
  expect(await authorizationOf({ secretId: ACCOUNT.secretId, signingKey })).not.toBe(
    await authorizationOf(ACCOUNT),
  )
})

test.for<readonly [string, unknown, unknown, RegExp]>([
  ['no day', undefined, 'live', /^date: expected/],
  ['a day without hyphens', '20190225', 'live', /^date: expected/],
  ['a day that there is not', '2019-02-30', 'live', /^date: expected/],
  ['a Date', new Date(0), 'live', /^date: expected/],
  ['no service', '2019-02-25', undefined, /^service: expected/],
  ['an empty service', '2019-02-25', '', /^service: expected/],
  ['a service with a slash', '2019-02-25', 'a/b', /^service: expected/],
])('a key for %s is a TypeError', async ([, date, service, message]) => {
  const scope = [date as string, service as string] as const // as a caller without types would
  await expect(deriveSigningKey(ACCOUNT, ...scope)).rejects.toThrow(message)
  await expect(issueScopedKey(ACCOUNT, ...scope)).rejects.toThrow(message)
})

test('no secret, and text that is no key, are TypeErrors', async () => {
  await expect(deriveSigningKey({ secretKey: '' }, '2019-02-25', 'live')).rejects.toThrow(TypeError)
  const scope = { date: '2019-02-25', service: 'live' }
  await expect(importScopedKey({ secretId: 'AKID', scope, signingKey: 'XYZ' })).rejects.toThrow(
    TypeError,
  )
})
