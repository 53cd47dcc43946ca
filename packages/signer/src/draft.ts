import { CONTENT_TYPE } from './authorization.ts'
import { flatten, formText } from './flatten.ts'
import { lowerBoundary } from './multipart.ts'
import type { Data } from './runtime-hash.ts'

/** What `params` may be: an object; the JSON or query text itself; a form; or the bytes of an octet-stream. */
export type Params =
  | object
  | string
  | FormData
  | Blob
  | ArrayBuffer
  | Uint8Array<ArrayBuffer>
  | ReadableStream<Uint8Array<ArrayBuffer>>

/** A call by its names on the wire. */
export interface CallInput {
  readonly action: string
  readonly version: string
  readonly region?: string | undefined
  /** Default: no parameters. Integers beyond 2^53 are kept where the JSON text itself is given. */
  readonly params?: Params | undefined
  /** Further headers to send, such as `X-TC-Language`. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** Where a call goes, and in which form. */
export interface CallOptions {
  /** The URL of the service; needed where the input is not a `Request`. */
  readonly endpoint?: string | URL | undefined
  /** Default: `POST`. */
  readonly method?: 'POST' | 'GET' | undefined
}

/** A request before its signature: all that is sent, byte for byte. */
export interface Draft {
  readonly url: URL
  readonly method: 'POST' | 'GET'
  readonly headers: Headers
  readonly body: Data
  readonly signal: AbortSignal | null
}

/** The draft of a `Request` (its body is read) or of a call; a `TypeError` for what cannot be one. */
export async function draftOf(input: Request | CallInput, options: CallOptions): Promise<Draft> {
  const draft = await ('action' in input ? draftCall(input, options) : draftRequest(input))
  return withContentType(draft)
}

async function draftRequest(request: Request): Promise<Draft> {
  const { url, method, headers, signal } = request
  if (request.bodyUsed) throw new TypeError('input: body consumed, pass request.clone()')
  if (method !== 'POST' && method !== 'GET')
    throw new TypeError(`method: expected POST or GET, received ${method}`)
  const body = await bytesOf(request)
  return { url: new URL(url), method, headers: new Headers(headers), body, signal }
}

async function draftCall(call: CallInput, options: CallOptions): Promise<Draft> {
  const { action, version, region, params = {} } = call
  const { endpoint, method = 'POST' } = options
  if (!endpoint) throw new TypeError('options.endpoint: expected the URL of the service')
  const url = new URL(endpoint)
  const headers = new Headers({ ...call.headers, 'x-tc-action': action, 'x-tc-version': version })
  if (region) headers.set('x-tc-region', region)
  const draft = { url, method, headers, signal: null }
  if (method === 'POST') return { ...draft, body: await bodyOf(params, headers) }
  url.search = typeof params === 'string' ? params : formText(flatten(params))
  return { ...draft, body: '' }
}

async function bodyOf(params: Params, headers: Headers): Promise<Data> {
  if (typeof params === 'string') return params
  // The platform's own objects (FormData, Blob, buffers, streams) have a tag, parameters have none.
  if (!(Symbol.toStringTag in params)) return JSON.stringify(params)
  const content = new Response(params as BodyInit)
  const contentType = content.headers.get('content-type') ?? 'application/octet-stream'
  if (!headers.has('content-type')) headers.set('content-type', contentType)
  return bytesOf(content)
}

async function bytesOf(content: Request | Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await content.arrayBuffer())
}

// Where a body is text and no type was named, fetch would send text/plain, which no API takes.
function withContentType(draft: Draft): Draft {
  const { headers, method, body } = draft
  const given = headers.get('content-type')?.replace(/^text\/plain.*/, '')
  const contentType = given || CONTENT_TYPE[method]
  headers.set('content-type', contentType.toLowerCase())
  return { ...draft, body: lowerBoundary(contentType, body) }
}
