import { hashOf } from '#hash'
import { serviceOf } from './authorization.ts'
import { authorizationHeader } from './authorization-header.ts'
import { canonicalRequest } from './canonical-request.ts'
import type { Credential } from './credential.ts'
import { isUnsignedPayload, payloadHash } from './payload-hash.ts'
import { isTimestamp, parseAuthorization } from './read-claim.ts'
import type { RuntimeHash } from './runtime-hash.ts'
import { derivedKeys, signingOf, type KeyOptions } from './signing-key.ts'
import { scopeText, stringToSign, utcDate, type Scope } from './string-to-sign.ts'
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
  const { credential, revealSecrets = false } = options
  const meaning = meaningOf(request)
  const { rows, text } = await plainRows(request, meaning, hashOf(options.crypto))
  if (!credential) return rows.map(toStep)
  const signing = await signingOf(credential, meaning.scope, options)
  const signature = await signing.hash.sign(signing.key, text)
  const { secretId } = credential
  const secret: readonly Row[] = [
    ...('secretKey' in credential
      ? await keyRows(credential.secretKey, meaning.scope, signing.hash)
      : []),
    ['signature', signature],
    ['authorization', authorizationHeader({ ...meaning, secretId, signature })],
  ]
  return [
    ...rows,
    ...secret.map(([name, value]): Row => [name, revealSecrets ? value : undefined]),
  ].map(toStep)
}

type Row = readonly [name: StepName, value: string | undefined]

function toStep([name, value]: Row): Step {
  return value === undefined ? { name } : { name, value }
}

/** What is to be signed, as far as the request says it. */
interface Meaning {
  readonly scope: Scope
  readonly timestamp: string
  readonly signedHeaders: string
}

function meaningOf({ headers, host }: WireRequest): Meaning {
  const timestamp = headers.get('x-tc-timestamp') ?? ''
  if (!isTimestamp(timestamp))
    throw new TypeError(`X-TC-Timestamp: expected unix seconds, received '${timestamp}'`)
  const claim = parseAuthorization(headers.get('authorization'))
  const isRead = !('reason' in claim)
  return {
    timestamp,
    scope: {
      date: utcDate(Number(timestamp)),
      service: isRead ? claim.scope.service : serviceOf(host),
    },
    signedHeaders: isRead ? claim.signedHeaders : 'content-type;host',
  }
}

async function plainRows(
  request: WireRequest,
  { scope, timestamp, signedHeaders }: Meaning,
  hash: RuntimeHash,
): Promise<{ readonly rows: readonly Row[]; readonly text: string }> {
  const { method, query, headers } = request
  const unsignedPayload = isUnsignedPayload(headers)
  const payload = await payloadHash({ ...request, unsignedPayload }, hash)
  const signed = signedHeaders.split(';').map((name) => [name, signedValue(request, name)] as const)
  const canonical = canonicalRequest({ method, query, headers: signed, payloadHash: payload })
  const text = await stringToSign(canonical, { scope, timestamp }, hash)
  const rows: readonly Row[] = [
    ['method', method],
    ['canonical-uri', '/'],
    ['canonical-query', method === 'POST' ? '' : query],
    ['canonical-headers', signed.map((header) => `${header.join(':')}\n`).join('')],
    ['signed-headers', signedHeaders],
    ['payload-hash', payload],
    ['canonical-request', canonical],
    ['canonical-request-hash', text.slice(-64)],
    ['date', scope.date],
    ['credential-scope', scopeText(scope)],
    ['string-to-sign', text],
  ]
  return { rows, text }
}

function signedValue({ host, headers }: WireRequest, name: string): string {
  const value = name === 'host' ? host : headers.get(name)
  return (value ?? '').trim().toLowerCase()
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
