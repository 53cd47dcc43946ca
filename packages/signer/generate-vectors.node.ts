// Writes packages/signer/vectors/*.json: node packages/signer/generate-vectors.node.ts
// The steps are computed here with node:crypto alone; nothing of src/ takes part.
import { createHash, createHmac } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { BASE, type Cases } from './test/vectors/base.ts'
import { FORM_CASES } from './test/vectors/form-cases.ts'
import type {
  Vector,
  VectorInput,
  VectorSteps,
  VectorV1,
  VectorV1Input,
} from './test/vectors/format.ts'
import { GET_CASES } from './test/vectors/get-cases.ts'
import { JSON_CASES } from './test/vectors/json-cases.ts'
import { HEADER_CASES, HOST_CASES, SECRET_CASES, TIME_CASES } from './test/vectors/place-cases.ts'
import { PUBLISHED_CASES, PUBLISHED_V1_CASES } from './test/vectors/published-cases.ts'
import { V1_CASES } from './test/vectors/v1-cases.ts'

const sha256 = (data: Uint8Array | string): string =>
  createHash('sha256').update(data).digest('hex')
const hmac = (key: Uint8Array | string, text: string): Uint8Array =>
  createHmac('sha256', key).update(text).digest()
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

function payloadOf({ headers, method, body }: VectorInput): Uint8Array | string {
  if (headers['x-tc-content-sha256'] === 'UNSIGNED-PAYLOAD') return 'UNSIGNED-PAYLOAD'
  return method === 'GET' ? '' : Buffer.from(body.text, body.encoding)
}

function stepsOf(input: VectorInput): VectorSteps {
  const { method, query, host, signedHeaders, secretId, secretKey, service, timestamp } = input
  const payloadHash = sha256(payloadOf(input))
  const lineOf = (name: string): string =>
    `${name}:${(name === 'host' ? host : (input.headers[name] ?? '')).trim().toLowerCase()}\n`
  const lines = signedHeaders.map(lineOf).join('')
  const names = signedHeaders.join(';')
  const canonicalRequest = `${method}\n/\n${method === 'GET' ? query : ''}\n${lines}\n${names}\n${payloadHash}`
  const canonicalRequestHash = sha256(canonicalRequest)
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${service}/tc3_request`
  const stringToSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${canonicalRequestHash}`
  const secretDate = hmac(`TC3${secretKey}`, date)
  const secretService = hmac(secretDate, service)
  const secretSigning = hmac(secretService, 'tc3_request')
  const signature = hex(hmac(secretSigning, stringToSign))
  return {
    payloadHash,
    canonicalRequest,
    canonicalRequestHash,
    stringToSign,
    secretDate: hex(secretDate),
    secretService: hex(secretService),
    secretSigning: hex(secretSigning),
    signature,
    authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

function vectorsOf(cases: Cases): readonly Vector[] {
  return Object.entries(cases).map(([name, given]) => {
    const input = { ...BASE, ...given, name }
    return { ...input, steps: stepsOf(input) }
  })
}

function vectorOfV1(input: VectorV1Input): VectorV1 {
  const { method, host, parameters, secretKey, signatureMethod } = input
  const sorted = parameters.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const plainText = `${method}${host}/?${sorted.map((pair) => pair.join('=')).join('&')}`
  const algorithm = signatureMethod === 'HmacSHA256' ? 'sha256' : 'sha1'
  const signature = createHmac(algorithm, secretKey).update(plainText).digest('base64')
  return { ...input, steps: { plainText, signature } }
}

/** Every file by its name, as it is written. */
export const FILES: Readonly<Record<string, readonly (Vector | VectorV1)[]>> = {
  'v3-post-json': vectorsOf(JSON_CASES),
  'v3-get': vectorsOf(GET_CASES),
  'v3-forms-and-bytes': vectorsOf(FORM_CASES),
  'v3-times': vectorsOf(TIME_CASES),
  'v3-hosts': vectorsOf(HOST_CASES),
  'v3-headers': vectorsOf(HEADER_CASES),
  'v3-secrets': vectorsOf(SECRET_CASES),
  'v3-published': vectorsOf(PUBLISHED_CASES),
  v1: V1_CASES.map(vectorOfV1),
  'v1-published': PUBLISHED_V1_CASES.map(vectorOfV1),
}

/** The text of a file. */
export function textOf(vectors: readonly (Vector | VectorV1)[]): string {
  return `${JSON.stringify(vectors, null, 2)}\n`
}

if (import.meta.main)
  for (const [name, vectors] of Object.entries(FILES))
    writeFileSync(new URL(`vectors/${name}.json`, import.meta.url), textOf(vectors))
