/** A header as it is signed: the name in lower case, the value trimmed. */
export type SignedHeader = readonly [name: string, value: string]

/** What the signature covers. */
export interface SignedParts {
  readonly method: string
  /** The text after `?`, exactly as sent. */
  readonly query: string
  /** In ASCII order of their names. */
  readonly headers: readonly SignedHeader[]
  /** Lower-case hex. */
  readonly payloadHash: string
}

/** Step 1: the request in the one spelling that both sides hash. */
export function canonicalRequest({ method, query, headers, payloadHash }: SignedParts): string {
  return [
    method,
    '/', // whatever path is requested
    method === 'POST' ? '' : query,
    ...headers.map(([name, value]) => `${name}:${value}`),
    '', // each header line ends in a line feed, so a blank line follows
    signedHeaderNames(headers),
    payloadHash,
  ].join('\n')
}

/** The names signed, as `SignedHeaders` lists them. */
export function signedHeaderNames(headers: readonly SignedHeader[]): string {
  return headers.map(([name]) => name).join(';')
}
