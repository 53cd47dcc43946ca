import type { Data } from './runtime-hash.ts'

/** The value of `X-TC-Content-SHA256` that leaves the body out of the signature. */
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD'

/** What decides on the payload. */
export interface Sent {
  readonly method: string
  readonly headers: Headers
  readonly body: Data
}

/**
 * What the last line of the canonical request is the hash of: the body, byte for byte; nothing for a GET; the text
 * UNSIGNED-PAYLOAD (whose hash is signed, not that text itself, as in AWS) where the body is left out.
 */
export function payloadOf({ method, headers, body }: Sent): Data {
  if (isUnsignedPayload(headers)) return UNSIGNED_PAYLOAD
  return method === 'GET' ? '' : body
}

/** Whether the body is left out of the signature. */
export function isUnsignedPayload(headers: Headers): boolean {
  return headers.get('x-tc-content-sha256') === UNSIGNED_PAYLOAD
}
