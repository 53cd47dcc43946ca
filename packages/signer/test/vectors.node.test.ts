import { readFileSync } from 'node:fs'
import { Crypto } from '@peculiar/webcrypto'
import { describe, expect, test } from 'vitest'
import { FILES, textOf } from '../generate-vectors.node.ts'
import type { Vector, VectorV1 } from './vectors/format.ts'
import { PUBLISHED_SIGNATURES } from './vectors/published-cases.ts'

const { subtle } = new Crypto()

const readVectors = (name: string): string =>
  readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')

const sha256 = async (data: Uint8Array | string): Promise<string> =>
  Buffer.from(await subtle.digest('SHA-256', Buffer.from(data))).toString('hex')

async function hmac(key: Uint8Array | string, text: string, hash = 'SHA-256'): Promise<Buffer> {
  const algorithm = { name: 'HMAC', hash }
  const held = await subtle.importKey('raw', Buffer.from(key), algorithm, false, ['sign'])
  return Buffer.from(await subtle.sign(algorithm, held, Buffer.from(text)))
}

/** From the steps before it, each step once more. */
async function checkSteps({ steps, ...input }: Vector): Promise<void> {
  const isUnsigned = input.headers['x-tc-content-sha256'] === 'UNSIGNED-PAYLOAD'
  const sent = Buffer.from(input.method === 'GET' ? '' : input.body.text, input.body.encoding)
  expect(await sha256(isUnsigned ? 'UNSIGNED-PAYLOAD' : sent)).toBe(steps.payloadHash)
  expect(await sha256(steps.canonicalRequest)).toBe(steps.canonicalRequestHash)
  const [, time, scope, hash] = steps.stringToSign.split('\n')
  const [date = '', service = '', end = ''] = scope?.split('/') ?? []
  expect([time, service, end, hash]).toEqual([
    `${input.timestamp}`,
    input.service,
    'tc3_request',
    steps.canonicalRequestHash,
  ])
  const secretDate = await hmac(`TC3${input.secretKey}`, date)
  const secretService = await hmac(secretDate, service)
  const secretSigning = await hmac(secretService, end)
  expect(secretDate.toString('hex')).toBe(steps.secretDate)
  expect(secretService.toString('hex')).toBe(steps.secretService)
  expect(secretSigning.toString('hex')).toBe(steps.secretSigning)
  const signature = (await hmac(secretSigning, steps.stringToSign)).toString('hex')
  expect(signature).toBe(steps.signature)
  expect(steps.authorization).toContain(`Credential=${input.secretId}/${scope},`)
  expect(steps.authorization.endsWith(`Signature=${signature}`)).toBe(true)
}

const files = Object.keys(FILES)
const all = files.flatMap((name) => JSON.parse(readVectors(name)) as (Vector | VectorV1)[])
const isV1 = (vector: Vector | VectorV1): vector is VectorV1 => 'plainText' in vector.steps

test.for(files)('%s.json is what the generator writes', (name) => {
  expect(readVectors(name)).toBe(textOf(FILES[name] ?? []))
})

test('there are 200 cases and more, each under a name of its own in its file', () => {
  expect(all.length).toBeGreaterThanOrEqual(200)
  for (const vectors of Object.values(FILES))
    expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length)
})

describe('another WebCrypto comes to the same steps', () => {
  test('of signature v3', async () => {
    for (const vector of all) if (!isV1(vector)) await checkSteps(vector)
  })

  test('of signature v1', async () => {
    for (const vector of all) {
      if (!isV1(vector)) continue
      const hash = vector.signatureMethod === 'HmacSHA256' ? 'SHA-256' : 'SHA-1'
      const signature = await hmac(vector.secretKey, vector.steps.plainText, hash)
      expect(signature.toString('base64')).toBe(vector.steps.signature)
    }
  })
})

test.for(Object.entries(PUBLISHED_SIGNATURES))(
  'the page of %s prints its signature',
  ([name, printed]) => {
    expect(all.find((vector) => vector.name === name)?.steps.signature).toBe(printed)
  },
)
