import { authorization } from './authorization.ts'
import type { Credential } from './credential.ts'
import { draftOf, type CallInput, type CallOptions, type Draft } from './draft.ts'
import { isUnsignedPayload, UNSIGNED_PAYLOAD } from './payload-hash.ts'
import type { KeyOptions } from './signing-key.ts'

/** How a request is signed. */
export interface SignOptions extends KeyOptions, CallOptions {
  readonly credential: Credential
  /** Default: the first label of the host. */
  readonly service?: string | undefined
  /** Unix seconds; default: now. */
  readonly timestamp?: number | undefined
  /** Headers to sign beside `content-type` and `host`, such as `x-tc-action`. */
  readonly signedHeaders?: readonly string[] | undefined
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
export async function sign(input: Request | CallInput, options: SignOptions): Promise<Request> {
  const draft = await draftOf(input, options)
  await signDraft(draft, options)
  const { url, method, headers, body, signal } = draft
  return new Request(targetOf(url, options.via), {
    method,
    headers,
    body: method === 'GET' ? null : body,
    signal,
  })
}

async function signDraft(draft: Draft, options: SignOptions): Promise<void> {
  const { url, headers } = draft
  const { credential, timestamp = Math.floor(Date.now() / 1000), signedHeaders = [] } = options
  headers.set('x-tc-timestamp', `${timestamp}`)
  if (credential.token) headers.set('x-tc-token', credential.token)
  if (options.unsignedPayload) headers.set('x-tc-content-sha256', UNSIGNED_PAYLOAD)
  const names = ['content-type', ...signedHeaders]
  const input = {
    ...draft,
    host: url.host,
    service: options.service,
    query: url.search.slice(1),
    headers: Object.fromEntries(names.map((name) => [name, valueOf(headers, name)])),
    unsignedPayload: isUnsignedPayload(headers),
    timestamp,
  }
  headers.set('authorization', await authorization(input, credential, options))
}

function valueOf(headers: Headers, name: string): string {
  const value = headers.get(name)
  if (value === null) throw new TypeError(`signedHeaders: the request has no ${name}`)
  return value
}

// The relay reads the host it stands for from the path.
function targetOf(url: URL, via: string | undefined): string {
  return via === undefined ? url.href : `${via}/${url.host}${url.pathname}${url.search}`
}
