import type { Data, RuntimeHash } from './runtime-hash.ts'

/** The value of `X-TC-Content-SHA256` that leaves the body out of the signature. */
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD'

// SHA-256 of no bytes, and of the text UNSIGNED-PAYLOAD (not the word itself, as in AWS).
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const OF_UNSIGNED = '438d4109ef0d676b8c2c7ed13cdfcb418e494d53b843d4634ce3b1085f07bb96'

/** What stands for the body. */
export interface Payload {
  readonly method: string
  readonly body: Data
  readonly isUnsigned: boolean
}

/** The last line of the canonical request: the body received or sent, byte for byte; nothing for a GET. */
export function payloadHash(
  { method, body, isUnsigned }: Payload,
  hash: RuntimeHash,
): string | Promise<string> {
  if (isUnsigned) return OF_UNSIGNED
  if (method === 'GET' || body.length === 0) return OF_NOTHING
  return hash.sha256(body)
}

/** Whether the body is left out of the signature. */
export function isUnsignedPayload(headers: Headers): boolean {
  return headers.get('x-tc-content-sha256') === UNSIGNED_PAYLOAD
}
