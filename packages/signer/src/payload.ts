import type { Awaitable, Data, RuntimeHash } from './runtime-hash.ts'

/** The value of `X-TC-Content-SHA256` that leaves the body out of the signature. */
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD'

/** What stands for the body. */
export interface Payload {
  readonly method: string
  readonly body: Data
  readonly unsignedPayload?: boolean | undefined
}

/**
 * The last line of the canonical request: the hash of the body, byte for byte; of nothing for a GET; of the text
 * UNSIGNED-PAYLOAD (not that text itself, as in AWS) where the body is left out.
 */
export function payloadHash(
  { method, body, unsignedPayload }: Payload,
  { sha256 }: RuntimeHash,
): Awaitable<string> {
  if (unsignedPayload) return sha256(UNSIGNED_PAYLOAD)
  return sha256(method === 'GET' ? '' : body)
}

/** Whether the body is left out of the signature. */
export function isUnsignedPayload(headers: Headers): boolean {
  return headers.get('x-tc-content-sha256') === UNSIGNED_PAYLOAD
}
