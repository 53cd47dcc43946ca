/** What the canonical request repeats of a request. */
export interface SignedParts {
  readonly method: string
  /** The text after `?`, exactly as sent. */
  readonly query: string
  /** Name and value as they are signed, in ASCII order of the names. */
  readonly headers: readonly SignedHeader[]
}

/** A header as it is signed: the name in lower case, the value trimmed. */
export type SignedHeader = readonly [name: string, value: string]

/**
 * Step 1: the request in the one spelling that both sides hash; `signedHeaders` are the names, joined with `;`, and the
 * hash of the payload is in lower-case hex.
 */
export function canonicalRequest(
  { method, query, headers }: SignedParts,
  signedHeaders: string,
  payloadHash: string,
): string {
  return [
    method,
    '/', // whatever path is requested
    method === 'POST' ? '' : query,
    ...headers.map((header) => header.join(':')),
    '', // each header line ends in a line feed, so a blank line follows
    signedHeaders,
    payloadHash,
  ].join('\n')
}
