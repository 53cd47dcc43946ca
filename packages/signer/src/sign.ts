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
  /** Unix seconds, of which the whole ones are taken; default: now. */
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
  return signDraft(await draftOf(input, options), options)
}

/** The signed `Request` of a draft, whose headers are completed. */
export async function signDraft(draft: Draft, options: SignOptions): Promise<Request> {
  const { url, method, headers, body } = draft
  const { credential, via } = options
  const timestamp = Math.floor(options.timestamp ?? Date.now() / 1000)
  headers.set('x-tc-timestamp', `${timestamp}`)
  if (credential.token) headers.set('x-tc-token', credential.token)
  if (options.unsignedPayload) headers.set('x-tc-content-sha256', UNSIGNED_PAYLOAD)
  const parts = {
    ...draft,
    host: url.host,
    service: options.service,
    query: url.search.slice(1),
    headers: headersToSign(headers, options),
    unsignedPayload: isUnsignedPayload(headers),
    timestamp,
  }
  headers.set('authorization', await authorization(parts, credential, options))
  // The relay reads the host it stands for from the path.
  const target = via === undefined ? url : `${via}/${url.host}${url.pathname}${url.search}`
  return new Request(target, { ...draft, body: method === 'GET' ? null : body })
}

function headersToSign(
  headers: Headers,
  { signedHeaders = [] }: SignOptions,
): Readonly<Record<string, string>> {
  const names = ['content-type', ...signedHeaders]
  return Object.fromEntries(
    names.map((name) => [name.toLowerCase(), headers.get(name) ?? absent(name)]),
  )
}

function absent(name: string): never {
  throw new TypeError(`signedHeaders: the request has no ${name}`)
}
