import { authorize, serviceOf } from './authorization.ts'
import type { SignedHeader } from './canonical-request.ts'
import type { Credential, ScopedCredential, SecretCredential } from './credential.ts'
import { draftOf, type CallInput, type CallOptions, type Draft } from './draft.ts'
import { expected, expectTexts } from './expected.ts'
import { isUnsignedPayload, UNSIGNED_PAYLOAD } from './payload-hash.ts'
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
export async function sign(
  input: Request | CallInput,
  options: SignOptions = {} as SignOptions, // what is missing is refused by its name
): Promise<Request> {
  return signDraft(await draftOf(input, options), options)
}

/** The signed `Request` of a draft. */
export async function signDraft(draft: Draft, options: SignOptions): Promise<Request> {
  const { request, method, contentType, body } = draft
  const { host, search } = new URL(request.url)
  const { credential, service = serviceOf(host), via } = options
  const { secretId, secretKey, signingKey, token } = { ...credential } as AnyCredential
  expectTexts({ secretId, secretKey: signingKey ? secretId : secretKey, token: token || secretId })
  const timestamp = Math.floor(options.timestamp ?? Date.now() / 1000)
  // A copy of the pairs: where MSW watches, a copy of the headers forgets them.
  const headers = new Headers([...request.headers])
  headers.set('host', host)
  headers.set('content-type', contentType)
  headers.set('x-tc-timestamp', `${timestamp}`)
  if (token) headers.set('x-tc-token', token)
  if (options.unsignedPayload) headers.set('x-tc-content-sha256', UNSIGNED_PAYLOAD)
  const parts = {
    method,
    headers: headersToSign(headers, options),
    body,
    unsignedPayload: isUnsignedPayload(headers),
    timestamp,
    service,
    query: search.slice(1),
  }
  headers.set('authorization', await authorize(parts, credential, options))
  headers.delete('host') // fetch sends that of the URL
  const target = via ? request.url.replace(/^\w+:\//, via.replace(/\/$/, '')) : request
  const sent = method === 'GET' ? null : body
  return new Request(target, { method, headers, body: sent, signal: request.signal })
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
