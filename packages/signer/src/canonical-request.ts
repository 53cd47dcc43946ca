/** What the signature covers. */
export interface SignedParts {
  readonly method: string
  /** The text after `?`, exactly as sent. */
  readonly query: string
  /** Name and value as they are signed, in ASCII order of the names. */
  readonly headers: readonly SignedHeader[]
  /** The names, joined with `;`. */
  readonly signedHeaders: string
  /** Lower-case hex. */
  readonly payloadHash: string
}

/** A header as it is signed: the name in lower case, the value trimmed. */
export type SignedHeader = readonly [name: string, value: string]

/** Step 1: the request in the one spelling that both sides hash. */
export function canonicalRequest(parts: SignedParts): string {
  const { method, query, headers, signedHeaders, payloadHash } = parts
  return [
    method,
    '/', // whatever path is requested
    method === 'POST' ? '' : query,
    ...headers.map(([name, value]) => `${name}:${value}`),
    '', // each header line ends in a line feed, so a blank line follows
    signedHeaders,
    payloadHash,
  ].join('\n')
}
