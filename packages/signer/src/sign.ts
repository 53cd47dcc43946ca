import { authorize, CONTENT_TYPE, serviceOf } from './authorization.ts'
import type { SignedHeader } from './canonical-request.ts'
import type { Credential, ScopedCredential, SecretCredential } from './credential.ts'
import { expected, expectTexts } from './expected.ts'
import { lowerBoundary } from './multipart.ts'
import { payloadOf, UNSIGNED_PAYLOAD } from './payload.ts'
import { requestOf, type CallInput, type CallOptions } from './request-of.ts'
import type { KeyOptions } from './signing-key.ts'

// Either kind, or what a caller without types took for one.
type AnyCredential = Partial<SecretCredential & ScopedCredential>

/** How a request is signed. */
export interface SignOptions extends KeyOptions, CallOptions {
  readonly credential: Credential
  /** Default: the first label of the host. */
  readonly service?: string | undefined
  /** Unix seconds, of which the whole ones are taken; default: now. */
  readonly timestamp?: number | undefined
  /** One header to sign beside `content-type` and `host`, such as `x-tc-action`, or several. */
  readonly signedHeaders?: string | readonly string[] | undefined
  /** Leaves the body out of the signature. */
  readonly unsignedPayload?: boolean | undefined
  /** Where the request is sent in place of the host that it is signed for: a relay's address, before `/{host}/`. */
  readonly via?: string | undefined
}

/**
 * Signs a request, or a call by its names: the `Request` that comes back is sent by `fetch` as it is.
 *
 * @example
 * const call = { action: 'DeleteLivePullStreamTask', version: '2018-08-01', params: { TaskId, Operator } }
 * const response = await fetch(await sign(call, { credential, endpoint: 'https://live.tencentcloudapi.com' }))
 */
// oxlint-disable-next-line complexity -- one branch too many: a function more for it would cost each page bytes.
export async function sign(
  input: Request | CallInput,
  options: SignOptions = {} as SignOptions, // what is missing is refused by its name
): Promise<Request> {
  const request = input instanceof Request ? input : requestOf(input, options)
  const { method, url, signal } = request
  const { host, search } = new URL(url)
  const { credential, service = serviceOf(host), via } = options
  const { secretId, secretKey, signingKey, token } = { ...credential } as AnyCredential
  const key = signingKey ? secretId : secretKey
  expectTexts({ secretId, service, secretKey: key, token: token || secretId })
  const contentType = contentTypeOf(request)
  const body = new Uint8Array(await request.arrayBuffer())
  lowerBoundary(contentType, body)
  const timestamp = Math.floor(options.timestamp ?? Date.now() / 1000)
  // A copy of the pairs: where MSW watches, a copy of the headers forgets them.
  const headers = new Headers([...request.headers])
  headers.set('content-type', contentType.toLowerCase())
  headers.set('host', host)
  headers.set('x-tc-timestamp', `${timestamp}`)
  if (token) headers.set('x-tc-token', token)
  if (options.unsignedPayload) headers.set('x-tc-content-sha256', UNSIGNED_PAYLOAD)
  const payload = payloadOf({ method, headers, body })
  const signed = headersToSign(headers, options)
  const parts = { headers: signed, method, payload, timestamp, service, query: search.slice(1) }
  headers.set('authorization', await authorize(parts, credential, options))
  headers.delete('host') // fetch sends that of the URL
  const target = via ? via.replace(/\/?$/, '/') + url.replace(/^\w+:\/\//, '') : request
  return new Request(target, { method, headers, body: method === 'GET' ? null : body, signal })
}

function contentTypeOf({ method, headers, bodyUsed }: Request): string {
  if (bodyUsed) expected('input', 'a clone()')
  const usual = CONTENT_TYPE[method as 'POST' | 'GET'] ?? expected('method', 'POST or GET')
  // Where a body is text and no type was named, fetch would send text/plain, which no API takes.
  return headers.get('content-type')?.replace(/^text\/plain.*/, '') || usual
}

function headersToSign(
  headers: Headers,
  { signedHeaders = [] }: SignOptions,
): readonly SignedHeader[] {
  const signed = new Headers() // it gives each name once, in lower case and ASCII order
  for (const name of ['content-type', 'host'].concat(signedHeaders))
    signed.set(name, headers.get(name)?.toLowerCase() ?? expected(name, 'text'))
  return [...signed]
}
