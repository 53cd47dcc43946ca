import { hashOf } from '#hash'
import { serviceOf } from './authorization.ts'
import { authorizationHeader } from './authorization-header.ts'
import { canonicalRequest } from './canonical-request.ts'
import { expected } from './expected.ts'
import { expectKey, type Credential } from './credential.ts'
import { payloadOf } from './payload.ts'
import { expectWire } from './read-wire.ts'
import type { RuntimeHash } from './runtime-hash.ts'
import { derivedKeys, signingOf, type KeyOptions, type Signing } from './signing-key.ts'
import { TIMESTAMP, scopeText, stringToSign, utcDate, type Scope } from './string-to-sign.ts'
import { withoutSecrets, type Step, type StepName } from './step.ts'
import { hex } from './text.ts'
import { isSent, parseAuthorization, readClaim } from './verify/read-claim.ts'
import { spellingOf } from './verify/spelling-of.ts'
import type { WireRequest } from './wire.ts'

/** Whose signature, and how much of it is shown. */
export interface ExplainOptions extends KeyOptions {
  /** Without one the steps end at the string to sign. */
  readonly credential?: Credential | undefined
  /** Shows the derived keys, the signature and the `Authorization` value: they are as good as the secret for a while. */
  readonly revealSecrets?: boolean | undefined
}

/**
 * Every step of the signature that a request should carry, by the documents; service and signed headers are those of its
 * `Authorization`, where it has one. Where its own signature is right in another spelling that `verify` accepts, the steps are
 * those of that one. The texts of the rules are `RULES` of `@tc3/signer/explain`.
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
  const { credential } = options
  if (credential) expectKey(credential)
  const hash = hashOf(options.crypto)
  const signing = credential && (await signingOf(credential, meaning, options))
  const signed = signing && (await signedCanonical(request, signing))
  const canonical = signed ?? (await canonicalOf(request, meaning, hash))
  const { text, rows } = await plainRows(canonical, meaning, hash)
  const secret = signing ? await secretRows({ ...meaning, text, credential }, signing) : []
  const all = [...rows, ...secret].map(([name, value]) => ({ name, value }))
  return options.revealSecrets ? all : withoutSecrets(all, meaning.signedHeaders)
}

type Row = readonly [name: StepName, value: string]

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

/** The canonical request by the documents. */
async function canonicalOf(
  request: WireRequest,
  { signedHeaders }: Meaning,
  { sha256 }: RuntimeHash,
): Promise<string> {
  const headers = signedHeaders.split(';').map((name) => [name, valueOf(request, name)] as const)
  const payloadHash = await sha256(payloadOf(request))
  return canonicalRequest({ ...request, headers }, signedHeaders, payloadHash)
}

/** The canonical request that was signed, where the request's signature is right. */
async function signedCanonical(
  request: WireRequest,
  signing: Signing,
): Promise<string | undefined> {
  const claim = readClaim(request)
  if ('reason' in claim) return undefined
  return (await spellingOf(request, claim, signing))?.canonical
}

async function plainRows(canonical: string, { scope, timestamp }: Meaning, hash: RuntimeHash) {
  const canonicalHash = await hash.sha256(canonical)
  const text = stringToSign(timestamp, scope, canonicalHash)
  const rows: readonly Row[] = [
    ...partRows(canonical),
    ['canonical-request', canonical],
    ['canonical-request-hash', canonicalHash],
    ['date', scope.date],
    ['credential-scope', scopeText(scope)],
    ['string-to-sign', text],
  ]
  return { rows, text }
}

function partRows(canonical: string): readonly Row[] {
  const lines = canonical.split('\n')
  const [method = '', uri = '', query = ''] = lines
  const [signedHeaders = '', payloadHash = ''] = lines.slice(-2)
  return [
    ['method', method],
    ['canonical-uri', uri],
    ['canonical-query', query],
    ['canonical-headers', lines.slice(3, -2).join('\n')],
    ['signed-headers', signedHeaders],
    ['payload-hash', payloadHash],
  ]
}

function valueOf({ host, headers }: WireRequest, name: string): string {
  if (!isSent(name, headers)) return ''
  return (name === 'host' ? host : `${headers.get(name)}`).trim().toLowerCase()
}

interface Told extends Meaning {
  readonly text: string
  readonly credential: Credential
}

async function secretRows(
  { text, credential, scope, signedHeaders }: Told,
  { hash, key }: Signing,
): Promise<readonly Row[]> {
  const signature = await hash.sign(key, text)
  const { secretId } = credential
  return [
    ...('secretKey' in credential ? await keyRows(credential.secretKey, scope, hash) : []),
    ['signature', signature],
    ['authorization', authorizationHeader({ secretId, scope, signedHeaders, signature })],
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
