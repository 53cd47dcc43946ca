import { expect, test } from 'vitest'
import { createKeyCache, type KeyId } from './key-cache.ts'
import type { Signing } from './signing-key.ts'

const ID: KeyId = { secretKey: 'k', day: 17952, service: 'live', crypto: undefined }
// The cache looks at no part of what it holds.
const made = (name: string) => ({ name }) as unknown as Signing

test('a key is made once', () => {
  const keys = createKeyCache()
  const first = keys.get(ID, () => made('first'))
  expect(keys.get({ ...ID }, () => made('second'))).toBe(first)
})

test.for([
  ['secret', { ...ID, secretKey: 'other' }],
  ['day', { ...ID, day: 17953 }],
  ['service', { ...ID, service: 'cvm' }],
  ['implementation', { ...ID, crypto: globalThis.crypto }],
] as const)('another %s has another key', ([, other]) => {
  const keys = createKeyCache()
  const first = keys.get(ID, () => made('first'))
  expect(keys.get(other, () => made('other'))).not.toBe(first)
})

test('going to and fro makes no key anew', () => {
  const keys = createKeyCache()
  const other = { ...ID, service: 'cvm' }
  const [first, second] = [keys.get(ID, () => made('first')), keys.get(other, () => made('second'))]
  expect(keys.get(ID, () => made('third'))).toBe(first)
  expect(keys.get(other, () => made('fourth'))).toBe(second)
})

test('beyond its bound the oldest key is forgotten', () => {
  const keys = createKeyCache({ max: 2 })
  const days = [1, 2, 3].map((day) => ({ ...ID, day }))
  for (const id of days) void keys.get(id, () => made(String(id.day)))
  const again = days.map((id) => keys.get(id, () => made('anew')))
  expect(again.map((signing) => (signing as unknown as { name: string }).name)[0]).toBe('anew')
})

test('a failure is not kept', async () => {
  const keys = createKeyCache()
  await expect(keys.get(ID, async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(keys.get(ID, () => made('second'))).toEqual({ name: 'second' })
})

test('a cache prints nothing of what it holds', () => {
  const keys = createKeyCache()
  void keys.get({ ...ID, secretKey: 'verySecretText' }, () => made('key'))
  expect(JSON.stringify(keys)).toBe('{}')
})
