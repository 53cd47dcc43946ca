import type { CallInput, Scope, SecretCredential } from '@tc3/signer'
import * as fc from 'fast-check'

const word = fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/)

/** Text of all kinds, of whole characters. */
const text = fc.string({ unit: 'grapheme', maxLength: 40 })

export const credential = fc.record({
  secretId: word.map((name) => `AKID${name}`),
  secretKey: fc.stringMatching(/^[!-Z^-~]([ -~]{0,78}[!-~])?$/),
})

/** Any second from 1970 to the year 4999. */
export const timestamp = fc.integer({ min: 0, max: 95_617_583_999 })

const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(word, tie('tree'), { maxKeys: 3 }),
  ),
}))

/** Parameters as callers write them. */
export const params = fc.dictionary(word, tree, { maxKeys: 5 })

export const call: fc.Arbitrary<CallInput> = fc.record({
  action: word,
  version: fc.constant('2018-08-01'),
  region: fc.constantFrom('ap-guangzhou', 'eu-frankfurt', undefined),
  params,
})

export const endpoint = fc.constantFrom(
  'https://live.tencentcloudapi.com',
  'https://live.intl.tencentcloudapi.com',
  'https://cvm.ap-guangzhou.tencentcloudapi.com',
  'http://localhost:8787',
  'http://127.0.0.1:8080',
)

export const method = fc.constantFrom('POST' as const, 'GET' as const)

/** A call, and everything that its signature depends on. */
export const signing = fc.record({ call, credential, timestamp, endpoint, method })

/** A call, and how it is signed. */
export type Signing = typeof signing extends fc.Arbitrary<infer T> ? T : never

/** The account of a call, and the look-up that knows it alone. */
export function credentialOf({ credential: { secretId, secretKey } }: Signing): SecretCredential & {
  readonly secretOf: (id: string) => string | undefined
} {
  return { secretId, secretKey, secretOf: (id) => (id === secretId ? secretKey : undefined) }
}

/** The scope of a call, by the rules. */
export function scopeOf({ timestamp: at, endpoint: url }: Signing): Scope {
  const [service = ''] = new URL(url).host.split(/[.:]/)
  return { date: new Date(at * 1000).toISOString().slice(0, 10), service }
}
