import { authorizationHeader } from './authorization-header.ts'
import { canonicalRequest, type SignedHeader, type SignedParts } from './canonical-request.ts'
import { expectKey, type Credential } from './credential.ts'
import { expected, expectTexts } from './expected.ts'
import { UNSIGNED_PAYLOAD } from './payload.ts'
import type { Data } from './runtime-hash.ts'
import { signingOf, type KeyOptions, type Occasion } from './signing-key.ts'
import { TIMESTAMP, stringToSign } from './string-to-sign.ts'

/** What goes into an `Authorization` value. */
export interface AuthorizationInput {
  /** Default: `POST`. */
  readonly method?: 'POST' | 'GET' | undefined
  /** The host as it will be sent, with its port where it has one. */
  readonly host: string
  /** Default: the first label of the host. */
  readonly service?: string | undefined
  /** The text after `?`, exactly as it will be sent. */
  readonly query?: string | undefined
  /**
   * Headers to sign beside `host`, by their names in lower case. Default: `content-type: application/json`, of a GET
   * `application/x-www-form-urlencoded`.
   */
  readonly headers?: Readonly<Record<Lowercase<string>, string>> | undefined
  /** The body, byte for byte. */
  readonly body?: Data | undefined
  /** Leaves the body out; the request must then carry `X-TC-Content-SHA256: UNSIGNED-PAYLOAD`. */
  readonly unsignedPayload?: boolean | undefined
  /** Unix seconds: the number that `X-TC-Timestamp` will carry. */
  readonly timestamp: number
}

/** The content types that the service expects where a caller names none. */
export const CONTENT_TYPE = {
  POST: 'application/json',
  GET: 'application/x-www-form-urlencoded',
} as const

/**
 * The value of the `Authorization` header of a request; a `TypeError` for a credential without a key.
 *
 * @example
 * const value = await authorization({ host: 'live.tencentcloudapi.com', body: '{}', timestamp }, credential)
 */
export async function authorization(
  input: AuthorizationInput,
  credential: Credential,
  options: KeyOptions = {},
): Promise<string> {
  const { method = 'POST', host, query = '', timestamp } = input
  expectInput({ ...input, method }, credential)
  const { service = serviceOf(host) } = input
  expectTexts({ secretId: credential.secretId, service })
  const headers = headersToSign(input, method)
  const parts = { method, query, headers, payload: payloadOf(input), timestamp, service }
  return authorize(parts, credential, options)
}

function expectInput({ host, method }: AuthorizationInput, credential: Credential): void {
  if (!host) expected('host', 'that of the URL')
  if (!Object.hasOwn(CONTENT_TYPE, `${method}`)) expected('method', 'POST or GET')
  expectKey(credential)
}

function payloadOf({ method, body = '', unsignedPayload }: AuthorizationInput): Data {
  if (unsignedPayload) return UNSIGNED_PAYLOAD
  return method === 'GET' ? '' : body
}

/** All that is signed, nothing left to a default. */
export interface Parts extends SignedParts, Occasion {
  /** What is hashed as the body. */
  readonly payload: Data
}

/** All four steps. */
export async function authorize(
  parts: Parts,
  credential: Credential,
  options: KeyOptions,
): Promise<string> {
  const { headers, payload, timestamp } = parts
  if (!TIMESTAMP.test(`${timestamp}`)) expected('timestamp', 'unix seconds')
  const { hash, key, scope } = await signingOf(credential, parts, options)
  const signedHeaders = headers.map(([name]) => name).join(';')
  const canonical = canonicalRequest(parts, signedHeaders, await hash.sha256(payload))
  const canonicalHash = await hash.sha256(canonical)
  const signature = await hash.sign(key, stringToSign(timestamp, scope, canonicalHash))
  return authorizationHeader({ secretId: credential.secretId, scope, signedHeaders, signature })
}

/** The product that a host names: its first label. */
export function serviceOf(host: string): string {
  return host.replace(/[.:].*/, '')
}

function headersToSign(
  { host, headers }: AuthorizationInput,
  method: 'POST' | 'GET',
): readonly SignedHeader[] {
  const given: Record<string, string> = { 'content-type': CONTENT_TYPE[method], ...headers, host }
  return Object.keys(given)
    .toSorted()
    .map((name) => {
      if (name !== name.toLowerCase()) expected('headers', 'names in lower case')
      return [name, `${given[name]}`.trim().toLowerCase()]
    })
}
