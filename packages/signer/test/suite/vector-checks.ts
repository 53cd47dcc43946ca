import { authorization, createKeyCache, explain, verify, type WireRequest } from '@tc3/signer'
import { formText, verifyV1 } from '@tc3/signer/v1'
import type { Vector, VectorBody, VectorV1 } from '../vectors/format.ts'
import { same, type Check } from './check.ts'
import { VECTORS, VECTORS_V1 } from './vectors.ts'

function bytesOf({ encoding, text }: VectorBody): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf8') return new TextEncoder().encode(text)
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}

/** The request of a case as it arrives. */
function wireOf({ headers, steps, timestamp, body, method, host, query }: Vector): WireRequest {
  const sent = new Headers({
    'x-tc-action': 'DescribeInstances',
    'x-tc-version': '2017-03-12',
    ...headers,
    'x-tc-timestamp': `${timestamp}`,
    authorization: steps.authorization,
  })
  return { method, host, path: '/', query, headers: sent, body: bytesOf(body) }
}

async function signs(vector: Vector): Promise<void> {
  const { secretId, secretKey, headers, signedHeaders, host } = vector
  const names = signedHeaders.filter((name) => name !== 'host')
  const input = {
    ...vector,
    host,
    headers: Object.fromEntries(names.map((name) => [name, headers[name] ?? ''])),
    body: bytesOf(vector.body),
    unsignedPayload: headers['x-tc-content-sha256'] === 'UNSIGNED-PAYLOAD',
  }
  const value = await authorization(input, { secretId, secretKey }, { keys: createKeyCache() })
  same(value, vector.steps.authorization, vector.name)
}

async function accepts(vector: Vector): Promise<void> {
  const { secretId, secretKey, timestamp, service, name } = vector
  const secretOf = (id: string) => (id === secretId ? secretKey : undefined)
  const verdict = await verify(wireOf(vector), { secretOf, at: timestamp })
  if (!verdict.accepted) throw new Error(`${name}: ${verdict.reason}`)
  same(verdict.scope.service, service, name)
  same(verdict.quirks.includes('host-without-port'), false, name)
}

const STEP: Readonly<Record<string, keyof Vector['steps']>> = {
  'payload-hash': 'payloadHash',
  'canonical-request': 'canonicalRequest',
  'canonical-request-hash': 'canonicalRequestHash',
  'string-to-sign': 'stringToSign',
  'secret-date': 'secretDate',
  'secret-service': 'secretService',
  'secret-signing': 'secretSigning',
  signature: 'signature',
  authorization: 'authorization',
}

async function explains(vector: Vector): Promise<void> {
  const { secretId, secretKey } = vector
  const credential = { secretId, secretKey }
  const steps = await explain(wireOf(vector), { credential, revealSecrets: true })
  const values = new Map(steps.map(({ name, value }) => [name as string, value]))
  for (const [name, member] of Object.entries(STEP))
    same(values.get(name), vector.steps[member], `${vector.name}, ${name}`)
}

async function acceptsV1(vector: VectorV1): Promise<void> {
  const { method, host, parameters, secretKey, steps, name } = vector
  const form = formText([...parameters.map(([...pair]) => pair), ['Signature', steps.signature]])
  const isGet = method === 'GET'
  const wire: WireRequest = {
    method,
    host,
    path: '/',
    query: isGet ? form : '',
    headers: new Headers(),
    body: new TextEncoder().encode(isGet ? '' : form),
  }
  const at = Number(parameters.find(([parameter]) => parameter === 'Timestamp')?.[1])
  const verdict = await verifyV1(wire, { secretOf: () => secretKey, at })
  if (!verdict.accepted) throw new Error(`${name}: ${verdict.reason}`)
  same(verdict.quirks, [], name)
}

const every =
  <T>(cases: readonly T[], check: (each: T) => Promise<void>) =>
  async (): Promise<void> => {
    for (const each of cases) await check(each)
  }

/** The published suite of cases, from every side. */
export const VECTOR_CHECKS: readonly Check[] = [
  { name: 'every vector of v3 is signed so', run: every(VECTORS, signs) },
  { name: 'every vector of v3 is accepted, strictly', run: every(VECTORS, accepts) },
  { name: 'every step of every vector of v3 is explained so', run: every(VECTORS, explains) },
  { name: 'every vector of v1 is accepted, strictly', run: every(VECTORS_V1, acceptsV1) },
]
