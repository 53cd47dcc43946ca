import { expected } from './expected.ts'
import type { WireRequest } from './wire.ts'

/** What a `Request` has lost or rewritten and an adapter still knows. */
export interface RawParts {
  /** The text after `?`, exactly as received: `new Request` rewrites `'`. */
  readonly query?: string | undefined
  readonly body?: Uint8Array<ArrayBuffer> | undefined
  /** The `Host` header as received. */
  readonly host?: string | undefined
}

/**
 * A `Request` as it stands on the wire; its body is read unless handed in, a consumed one is a `TypeError`.
 *
 * @example
 * const wire = await readWire(request.clone())
 */
export async function readWire(request: Request, raw: RawParts = {}): Promise<WireRequest> {
  const { host, pathname, search } = new URL(request.url)
  return {
    method: request.method,
    host: raw.host ?? request.headers.get('host') ?? host,
    path: pathname,
    query: raw.query ?? search.slice(1),
    headers: request.headers,
    body: raw.body ?? new Uint8Array(await request.arrayBuffer()),
  }
}

/** Refuses a `Request` where its wire form is asked for. */
export function expectWire(request: WireRequest): void {
  if (request instanceof Request) expected('request', 'await readWire(request)')
}
