import { CONTENT_TYPE } from './authorization.ts'
import { queryText } from './flatten.ts'
import { jsonText } from './json-text.ts'
import { lowerBoundary } from './multipart.ts'
import type { Data } from './runtime-hash.ts'

/** What `params` may be: an object; the JSON or query text itself; a form; or the bytes of an octet-stream. */
export type Params =
  | Readonly<Record<string, unknown>>
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
  /** Default: no parameters. */
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
  readonly signal?: AbortSignal
}

/** The draft of a `Request` (its body is read) or of a call; a `TypeError` for what cannot be one. */
export async function draftOf(input: Request | CallInput, options: CallOptions): Promise<Draft> {
  const draft = 'action' in input ? await draftCall(input, options) : await draftRequest(input)
  return withContentType(draft)
}

async function draftRequest(request: Request): Promise<Draft> {
  if (request.bodyUsed)
    throw new TypeError(
      'input: expected a Request whose body is unread, received a consumed one; pass request.clone()',
    )
  return {
    url: new URL(request.url),
    method: methodOf(request.method),
    headers: new Headers(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
    signal: request.signal,
  }
}

function methodOf(method: string): 'POST' | 'GET' {
  if (method === 'POST' || method === 'GET') return method
  throw new TypeError(`method: expected POST or GET, received ${method}`)
}

async function draftCall(
  call: CallInput,
  { endpoint, method = 'POST' }: CallOptions,
): Promise<Draft> {
  const { action, version, region, params = {} } = call
  if (!endpoint)
    throw new TypeError(
      'options.endpoint: expected the URL of the service, such as https://live.tencentcloudapi.com',
    )
  const url = new URL(endpoint)
  const headers = new Headers({ ...call.headers, 'x-tc-action': action, 'x-tc-version': version })
  if (region) headers.set('x-tc-region', region)
  if (method === 'GET') {
    url.search = typeof params === 'string' ? params : queryText(params)
    return { url, method, headers, body: '' }
  }
  return { url, method, headers, body: await bodyOf(params, headers) }
}

// Everything else that is an object is written as JSON.
const BINARY: ReadonlySet<string> = new Set([
  'FormData',
  'Blob',
  'File',
  'ArrayBuffer',
  'Uint8Array',
  'ReadableStream',
])

async function bodyOf(params: Params, headers: Headers): Promise<Data> {
  if (typeof params === 'string') return params
  if (!BINARY.has(Object.prototype.toString.call(params).slice(8, -1)))
    return jsonText(params) ?? ''
  const content = new Response(params as BodyInit)
  const contentType = content.headers.get('content-type') ?? 'application/octet-stream'
  if (!headers.has('content-type')) headers.set('content-type', contentType)
  return new Uint8Array(await content.arrayBuffer())
}

// Where a body is text and no type was named, fetch would send text/plain, which no API takes.
function withContentType(draft: Draft): Draft {
  const { headers, method, body } = draft
  const given = headers.get('content-type') ?? 'text/plain'
  const contentType = given.startsWith('text/plain') ? CONTENT_TYPE[method] : given
  const isMultipart = /^multipart\//i.test(contentType) && typeof body !== 'string'
  const content = isMultipart
    ? lowerBoundary({ contentType, body })
    : { contentType: contentType.toLowerCase(), body }
  headers.set('content-type', content.contentType)
  return { ...draft, body: content.body }
}
