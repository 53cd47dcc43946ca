import { hashOf } from '#hash'
import { serviceOf } from './authorization.ts'
import { authorizationHeader } from './authorization-header.ts'
import { canonicalRequest, type SignedParts } from './canonical-request.ts'
import { expected } from './expected.ts'
import type { Credential } from './credential.ts'
import { isUnsignedPayload, payloadHash } from './payload-hash.ts'
import { isSent, parseAuthorization } from './verify/read-claim.ts'
import { expectWire } from './read-wire.ts'
import type { RuntimeHash } from './runtime-hash.ts'
import { derivedKeys, signingOf, type KeyOptions } from './signing-key.ts'
import { TIMESTAMP, scopeText, stringToSign, utcDate, type Scope } from './string-to-sign.ts'
import { SECRET_HEADER } from './secret-header.ts'
import { hex } from './text.ts'
import type { WireRequest } from './wire.ts'

/** Every intermediate of a signature, in the order in which it comes about; also the id of its rule. */
export type StepName =
  | 'method'
  | 'canonical-uri'
  | 'canonical-query'
  | 'canonical-headers'
  | 'signed-headers'
  | 'payload-hash'
  | 'canonical-request'
  | 'canonical-request-hash'
  | 'date'
  | 'credential-scope'
  | 'string-to-sign'
  | 'secret-date'
  | 'secret-service'
  | 'secret-signing'
  | 'signature'
  | 'authorization'

/** One intermediate. */
export interface Step {
  readonly name: StepName
  /** Nothing where it is hidden. */
  readonly value?: string
}

/** Whose signature, and how much of it is shown. */
export interface ExplainOptions extends KeyOptions {
  /** Without one the steps end at the string to sign. */
  readonly credential?: Credential | undefined
  /** Shows the derived keys, the signature and the `Authorization` value: they are as good as the secret for a while. */
  readonly revealSecrets?: boolean | undefined
}

/**
 * Every step of the signature that a request should carry, by the documents; service and signed headers are those of its
 * `Authorization`, where it has one. The texts of the rules are `RULES` of `@tc3/signer/explain`.
 *
 * @example
 * for (const { name, value } of await explain(await readWire(request))) console.log(name, value)
 */
export async function explain(
  request: WireRequest,
  options: ExplainOptions = {},
): Promise<readonly Step[]> {
  expectWire(request)
  const meaning = meaningOf(request)
  const { rows, text } = await plainRows(request, meaning, hashOf(options.crypto))
  const secret = await secretRows(text, meaning, options)
  const hidden = options.revealSecrets ? NOTHING : hiddenWith(meaning.signedHeaders)
  return [...rows, ...secret].map(([name, value]) =>
    hidden.has(name) ? { name } : { name, value },
  )
}

type Row = readonly [name: StepName, value: string]

const NOTHING: ReadonlySet<StepName> = new Set()
const SECRET: readonly StepName[] = [
  'secret-date',
  'secret-service',
  'secret-signing',
  'signature',
  'authorization',
]

// The value of a signed header stands in these.
const QUOTING: readonly StepName[] = ['canonical-headers', 'canonical-request']

function hiddenWith(signedHeaders: string): ReadonlySet<StepName> {
  const isSecretSigned = signedHeaders.split(';').some((name) => SECRET_HEADER.test(name))
  return new Set([...SECRET, ...(isSecretSigned ? QUOTING : [])])
}

/** What is to be signed, as far as the request says it. */
interface Meaning {
  readonly scope: Scope
  readonly timestamp: number
  readonly service: string
  readonly signedHeaders: string
}

function meaningOf({ headers, host }: WireRequest): Meaning {
  const text = headers.get('x-tc-timestamp') ?? ''
  if (!TIMESTAMP.test(text)) expected('X-TC-Timestamp', `unix seconds, received '${text}'`)
  const timestamp = Number(text)
  const claim = parseAuthorization(headers.get('authorization'))
  const { scope, signedHeaders } = 'reason' in claim ? defaultsOf(host) : claim
  const { service } = scope
  return { timestamp, service, scope: { date: utcDate(timestamp), service }, signedHeaders }
}

function defaultsOf(host: string) {
  return { scope: { service: serviceOf(host) }, signedHeaders: 'content-type;host' }
}

async function plainRows(
  request: WireRequest,
  meaning: Meaning,
  hash: RuntimeHash,
): Promise<{ readonly rows: readonly Row[]; readonly text: string }> {
  const { scope, timestamp, signedHeaders } = meaning
  const unsignedPayload = isUnsignedPayload(request.headers)
  const payload = await payloadHash({ ...request, unsignedPayload }, hash)
  const headers = signedHeaders.split(';').map((name) => [name, valueOf(request, name)] as const)
  const parts = { ...request, headers, signedHeaders, payloadHash: payload }
  const canonical = canonicalRequest(parts)
  const canonicalHash = await hash.sha256(canonical)
  const text = stringToSign(timestamp, scope, canonicalHash)
  const rows: readonly Row[] = [
    ...partRows(parts),
    ['canonical-request', canonical],
    ['canonical-request-hash', canonicalHash],
    ['date', scope.date],
    ['credential-scope', scopeText(scope)],
    ['string-to-sign', text],
  ]
  return { rows, text }
}

function partRows(parts: SignedParts): readonly Row[] {
  const lines = parts.headers.map(([name, value]) => `${name}:${value}\n`)
  return [
    ['method', parts.method],
    ['canonical-uri', '/'],
    ['canonical-query', parts.method === 'POST' ? '' : parts.query],
    ['canonical-headers', lines.join('')],
    ['signed-headers', parts.signedHeaders],
    ['payload-hash', parts.payloadHash],
  ]
}

function valueOf({ host, headers }: WireRequest, name: string): string {
  if (!isSent(name, headers)) return ''
  return (name === 'host' ? host : `${headers.get(name)}`).trim().toLowerCase()
}

async function secretRows(
  text: string,
  meaning: Meaning,
  { credential, ...options }: ExplainOptions,
): Promise<readonly Row[]> {
  if (!credential) return []
  if (!('signingKey' in credential) && !credential.secretKey)
    expected('credential', 'a secretKey or a signingKey')
  const { hash, key } = await signingOf(credential, meaning, options)
  const signature = await hash.sign(key, text)
  const { secretId } = credential
  return [
    ...('secretKey' in credential ? await keyRows(credential.secretKey, meaning.scope, hash) : []),
    ['signature', signature],
    ['authorization', authorizationHeader({ ...meaning, secretId, signature })],
  ]
}

async function keyRows(
  secretKey: string,
  scope: Scope,
  hash: RuntimeHash,
): Promise<readonly Row[]> {
  const [secretDate, secretService, secretSigning] = await derivedKeys(secretKey, scope, hash)
  return [
    ['secret-date', hex(secretDate)],
    ['secret-service', hex(secretService)],
    ['secret-signing', hex(secretSigning)],
  ]
}
