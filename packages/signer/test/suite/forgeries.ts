import type { WireRequest } from '@tc3/signer'
import * as fc from 'fast-check'

/** A change of one thing that a signature covers. */
export interface Forgery {
  readonly name: string
  /** Nothing where the request has no such thing. */
  readonly apply: (wire: WireRequest, at: number) => WireRequest | undefined
}

function withHeader(
  wire: WireRequest,
  name: string,
  change: (value: string) => string,
): WireRequest {
  const headers = new Headers(wire.headers)
  headers.set(name, change(wire.headers.get(name) ?? ''))
  return { ...wire, headers }
}

/** Another character in one place; hex stays hex, digits stay digits. */
function bump(text: string, at: number): string {
  const where = at % text.length
  const code = text.charCodeAt(where)
  const next = code === 0x39 || code === 0x66 || code === 0x7a ? code - 1 : code + 1
  return text.slice(0, where) + String.fromCharCode(next) + text.slice(where + 1)
}

const inAuthorization =
  (part: RegExp) =>
  (wire: WireRequest, at: number): WireRequest =>
    withHeader(wire, 'authorization', (value) => value.replace(part, (found) => bump(found, at)))

/** One row for each thing that is signed. */
export const FORGERIES: readonly Forgery[] = [
  {
    name: 'a bit of the body',
    apply: (wire, at) => {
      if (wire.body.length === 0 || wire.method === 'GET') return undefined
      const where = at % wire.body.length
      return { ...wire, body: wire.body.with(where, (wire.body[where] ?? 0) ^ (1 << (at % 8))) }
    },
  },
  {
    name: 'a byte more in the body',
    apply: (wire, at) =>
      wire.method === 'GET'
        ? undefined
        : { ...wire, body: new Uint8Array([...wire.body, at % 256]) },
  },
  {
    name: 'a byte less in the body',
    apply: (wire) =>
      wire.body.length === 0 || wire.method === 'GET'
        ? undefined
        : { ...wire, body: wire.body.slice(1) },
  },
  {
    name: 'a character of the query',
    apply: (wire, at) =>
      wire.query === '' || wire.method === 'POST'
        ? undefined
        : { ...wire, query: bump(wire.query, at) },
  },
  {
    name: 'a pair more in the query',
    apply: (wire) => (wire.method === 'POST' ? undefined : { ...wire, query: `${wire.query}&A=1` }),
  },
  {
    name: 'a character of the host',
    apply: (wire, at) => ({ ...wire, host: bump(wire.host.replace(/:\d+$/, ''), at) }),
  },
  {
    name: 'the method',
    apply: (wire) => ({ ...wire, method: wire.method === 'POST' ? 'GET' : 'POST' }),
  },
  {
    name: 'a character of content-type',
    apply: (wire, at) => withHeader(wire, 'content-type', (value) => bump(value, at)),
  },
  {
    name: 'content-type left out',
    apply: (wire) => {
      const headers = new Headers(wire.headers)
      headers.delete('content-type')
      return { ...wire, headers }
    },
  },
  {
    name: 'x-tc-timestamp',
    apply: (wire) => withHeader(wire, 'x-tc-timestamp', (value) => `${Number(value) + 1}`),
  },
  {
    name: 'the payload declared unsigned',
    apply: (wire) => withHeader(wire, 'x-tc-content-sha256', () => 'UNSIGNED-PAYLOAD'),
  },
  { name: 'the SecretId', apply: inAuthorization(/(?<=Credential=)[^/]+/) },
  { name: 'the date of the scope', apply: inAuthorization(/\d{4}-\d\d-\d\d/) },
  { name: 'the service of the scope', apply: inAuthorization(/(?<=\d\/)[^/]+(?=\/tc3_request)/) },
  { name: 'the end of the scope', apply: inAuthorization(/tc3_request/) },
  { name: 'the list of signed headers', apply: inAuthorization(/(?<=SignedHeaders=)[^,]+/) },
  {
    name: 'a header more in the list',
    apply: (wire) =>
      withHeader(wire, 'authorization', (value) =>
        value.replace(/SignedHeaders=[^,]+/, '$&;x-tc-action'),
      ),
  },
  { name: 'the signature', apply: inAuthorization(/(?<=Signature=)[0-9a-f]+/) },
  {
    name: 'the signature in upper case',
    apply: (wire) =>
      withHeader(wire, 'authorization', (value) =>
        value.replace(/(?<=Signature=)\w+/, (hex) => hex.toUpperCase()),
      ),
  },
]

/** A forgery, and where it is made. */
export const forgery = fc.record({
  row: fc.constantFrom(...FORGERIES),
  at: fc.nat({ max: 100_000 }),
})
