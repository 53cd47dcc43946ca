import { Crypto } from '@peculiar/webcrypto'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hashOf as nodeHashOf } from './hash.node.ts'
import { hashOf as webHashOf } from './hash.ts'
import type { RuntimeHash } from './runtime-hash.ts'
import { sign } from './sign.ts'
import { hex } from './text.ts'
import { ACCOUNT } from '../test/naive-client.ts'
import { createKeyCache } from './key-cache.ts'
import { deriveSigningKey } from './scoped-key.ts'
import { signV1, verifyV1 } from './v1/index.ts'
import { readWire } from './read-wire.ts'
import { verify } from './verify/verify.ts'
import { explain } from './explain.ts'

const peculiar = new Crypto()
const HASHES: Readonly<Record<string, RuntimeHash>> = {
  node: nodeHashOf(),
  web: webHashOf(),
  peculiar: nodeHashOf(peculiar),
}

/** What each implementation comes to; all must be one. */
async function each<T>(work: (hash: RuntimeHash) => T | Promise<T>): Promise<ReadonlySet<T>> {
  return new Set(await Promise.all(Object.values(HASHES).map(async (hash) => work(hash))))
}

const data = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.uint8Array({ maxLength: 3000 }).map((bytes) => new Uint8Array(bytes)),
)
const key = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => new Uint8Array(bytes))

describe('every implementation comes to the same', () => {
  test('SHA-256', () =>
    fc.assert(
      fc.asyncProperty(data, async (given) => {
        expect((await each((hash) => hash.sha256(given))).size).toBe(1)
      }),
    ))

  test.for(['SHA-1', 'SHA-256'] as const)('HMAC with %s', (algorithm) =>
    fc.assert(
      fc.asyncProperty(key, fc.string({ unit: 'binary' }), async (held, text) => {
        expect((await each(async (hash) => hex(await hash.hmac(held, text, algorithm)))).size).toBe(
          1,
        )
      }),
    ),
  )

  test('HMAC under a held key, for texts of any length', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.string({ unit: 'binary', maxLength: 3000, size: 'max' }),
        async (bytes, text) => {
          const signatures = await each(async (hash) =>
            hash.sign(await hash.holdKey(new Uint8Array(bytes)), text),
          )
          expect(signatures.size).toBe(1)
        },
      ),
    ))

  test('texts one after the other under one key', async () => {
    const hash = nodeHashOf()
    const held = await hash.holdKey(new Uint8Array(32).fill(1))
    const texts = ['long '.repeat(150), 'short', 'x'.repeat(2000), '张三', 'short']
    const web = webHashOf()
    const webHeld = await web.holdKey(new Uint8Array(32).fill(1))
    for (const text of texts)
      expect(await hash.sign(held, text)).toBe(await web.sign(webHeld, text))
  })
})

const options = {
  credential: ACCOUNT,
  endpoint: 'https://live.tencentcloudapi.com',
  timestamp: 1551113065,
}
const call = { action: 'A', version: 'V', params: { B: 1 } }

describe('a WebCrypto that is handed in is used in place of the runtime', () => {
  test('to sign, verify and explain, with a cache shared by both', async () => {
    const keys = createKeyCache()
    const plain = await sign(call, { ...options, keys })
    const given = await sign(call, { ...options, keys, crypto: peculiar })
    expect(given.headers.get('authorization')).toBe(plain.headers.get('authorization'))
    const wire = await readWire(given)
    const secretOf = () => ACCOUNT.secretKey
    expect(await verify(wire, { secretOf, at: 1551113065, keys, crypto: peculiar })).toMatchObject({
      accepted: true,
    })
    const steps = await explain(wire, {
      credential: ACCOUNT,
      crypto: peculiar,
      revealSecrets: true,
    })
    expect(steps.at(-1)?.value).toBe(plain.headers.get('authorization'))
  })

  test('with a key of its own kind', async () => {
    const signingKey = await deriveSigningKey(
      { ...ACCOUNT, crypto: peculiar },
      '2019-02-25',
      'live',
    )
    const credential = { secretId: ACCOUNT.secretId, signingKey }
    const scoped = await sign(call, { ...options, credential, crypto: peculiar })
    const plain = await sign(call, options)
    expect(scoped.headers.get('authorization')).toBe(plain.headers.get('authorization'))
  })

  test('for signature v1', async () => {
    const request = await signV1(call, { ...options, crypto: peculiar })
    const verdict = await verifyV1(await readWire(request), {
      secretOf: () => ACCOUNT.secretKey,
      at: 1551113065,
    })
    expect(verdict).toMatchObject({ accepted: true })
  })
})

describe('without a WebCrypto', () => {
  afterEach(() => vi.unstubAllGlobals())

  test.for([
    ['a plain-http page has crypto and no subtle', {}],
    ['an old runtime has no crypto', undefined],
  ] as const)('%s: the error says so and what helps', ([, stub]) => {
    vi.stubGlobal('crypto', stub)
    expect(() => webHashOf()).toThrow(TypeError)
    expect(() => webHashOf()).toThrow(/WebCrypto: expected https.*runtime/)
  })

  test('one that is handed in serves', async () => {
    vi.stubGlobal('crypto', undefined)
    const { headers } = await sign(call, { ...options, crypto: peculiar })
    expect(headers.get('authorization')).toMatch(/^TC3-HMAC-SHA256/)
  })
})
