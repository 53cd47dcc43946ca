/** The only algorithm of signature v3. */
export const ALGORITHM = 'TC3-HMAC-SHA256'

/** What a signing key is good for: one day (`YYYY-MM-DD`, UTC) at one service. */
export interface Scope {
  readonly date: string
  readonly service: string
}

/** The day of an instant in unix seconds, in UTC: a local date fails for hours every day. */
export function utcDate(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(0, 10)
}

/** Unix seconds as text, of a year that has four digits: milliseconds are longer. */
export const TIMESTAMP = /^\d{1,11}$/

/** The scope as it stands in the string to sign and in `Credential`. */
export function scopeText({ date, service }: Scope): string {
  return `${date}/${service}/tc3_request`
}

/** Step 2: what the key signs; the timestamp as `X-TC-Timestamp` has it, the hash in lower-case hex. */
export function stringToSign(
  timestamp: number | string,
  scope: Scope,
  canonicalHash: string,
): string {
  return `${ALGORITHM}\n${timestamp}\n${scopeText(scope)}\n${canonicalHash}`
}
