import { CONTENT_TYPE } from './authorization.ts'
import { expected, expectTexts } from './expected.ts'
import { flatten, formText } from './flatten.ts'
import { jsonText, kindOf } from './json-text.ts'
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
  /** Default: no parameters. Integers beyond 2^53 are bigint, or stand in the JSON text itself. */
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

/** A request before its signature. */
export interface Draft {
  /** The caller's own, or that of a call; its body is read. */
  readonly request: Request
  readonly method: 'POST' | 'GET'
  /** As it is sent, as the body is: byte for byte. */
  readonly contentType: string
  readonly body: Data
}

// What `params` may be beside an object and a text.
const BYTES = / (FormData|Blob|File|ArrayBuffer|\w+Array|ReadableStream)]/

/** The draft of a `Request` (its body is read) or of a call; a `TypeError` for what cannot be one. */
export async function draftOf(input: Request | CallInput, options: CallOptions): Promise<Draft> {
  const [request, type] = input instanceof Request ? [input] : requestOf(input, options)
  const method = request.method as Draft['method'] // the next line refuses any other
  if (!(method in CONTENT_TYPE)) expected('method', 'POST or GET')
  if (request.bodyUsed) expected('input', 'request.clone()')
  // Where a body is text and no type was named, fetch would send text/plain, which no API takes.
  const given = request.headers.get('content-type')?.replace(/^text\/plain.*/, '')
  const contentType = given || type || CONTENT_TYPE[method]
  const body = lowerBoundary(contentType, new Uint8Array(await request.arrayBuffer()))
  return { request, method, contentType: contentType.toLowerCase(), body }
}

function requestOf(
  call: CallInput,
  { endpoint, method = 'POST' }: CallOptions,
): readonly [Request, string | false] {
  const headers = headersOf({ ...call })
  if (!/^https?:\/\/[^@]+$/.test(`${endpoint}`)) expected('endpoint', 'https://{host}')
  const url = new URL(endpoint as string) // or a URL, which is read as text too
  const { params = {} } = call
  const isBytes = BYTES.test(kindOf(params))
  const text =
    typeof params === 'string' || (isBytes && method !== 'GET') ? params : jsonText(params)
  if (method !== 'GET') {
    // BYTES are all bodies; that a stream needs duplex, the types don't know yet.
    const init = { method, headers, duplex: 'half', body: text } as RequestInit
    return [new Request(url, init), isBytes && 'application/octet-stream']
  }
  url.search = params === text ? (params as string) : formText(flatten(params as object))
  return [new Request(url, { headers }), false]
}

function headersOf({
  action,
  version,
  region,
  headers,
}: CallInput): Readonly<Record<string, string>> {
  expectTexts({ action, version })
  return {
    ...headers,
    'x-tc-action': action,
    'x-tc-version': version,
    ...(region && { 'x-tc-region': region }),
  }
}
