import { authorizationHeader } from './authorization-header.ts'
import { canonicalRequest, type SignedHeader } from './canonical-request.ts'
import type { Credential } from './credential.ts'
import { payloadHash } from './payload-hash.ts'
import { after, type Data } from './runtime-hash.ts'
import { signingOf, type KeyOptions } from './signing-key.ts'
import { stringToSign } from './string-to-sign.ts'

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
  const { method = 'POST', host, timestamp, query = '', body = '', unsignedPayload } = input
  const { service = serviceOf(host) } = input
  const { hash, key, scope } = await signingOf(credential, { timestamp, service }, options)
  const headers = headersToSign(input, method)
  const signedHeaders = headers.map(([name]) => name).join(';')
  const payload = payloadHash({ method, body, unsignedPayload }, hash)
  const digest = after(payload, (hashed) =>
    hash.sha256(canonicalRequest({ method, query, headers, signedHeaders, payloadHash: hashed })),
  )
  const signature = await after(digest, (canonicalHash) =>
    hash.sign(key, stringToSign({ timestamp, scope, canonicalHash })),
  )
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
    .map((name) => [name, `${given[name]}`.trim().toLowerCase()])
}
