import { expectEndpoint, expectTexts } from './expected.ts'
import { flatten, formText } from './flatten.ts'
import { jsonText, kindOf } from './json-text.ts'

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

// What `params` may be beside an object: a text; a form, which knows its own type; and bytes.
const BODY = / (String|FormData|(Blob|File|ArrayBuffer|\w+Array|ReadableStream))]/

/** A call as the `Request` that is to be signed; a `TypeError` for what cannot be one. */
export function requestOf(call: CallInput, { endpoint, method = 'POST' }: CallOptions): Request {
  const headers = headersOf({ ...call })
  const url = expectEndpoint(endpoint)
  const params = call.params ?? {}
  if (method === 'GET') {
    url.search = typeof params === 'string' ? params : queryOf(params)
    return new Request(url, { headers })
  }
  const [isBody, , isBytes] = BODY.exec(kindOf(params)) ?? []
  // A Blob may name its type.
  if (isBytes && !headers.get('content-type'))
    headers.set('content-type', (params as Blob).type || 'application/octet-stream')
  const body = isBody ? params : jsonText(params as object)
  // These are all bodies; that a stream needs duplex, the types don't know yet.
  return new Request(url, { method, headers, duplex: 'half', body } as RequestInit)
}

function queryOf(params: object): string {
  jsonText(params) // refuses what a query would lose
  return formText(flatten(params))
}

function headersOf({ action, version, region, headers }: CallInput): Headers {
  expectTexts({ action, version, ...headers })
  const all = new Headers(headers)
  all.set('x-tc-action', action)
  all.set('x-tc-version', version)
  if (region) all.set('x-tc-region', region)
  return all
}
