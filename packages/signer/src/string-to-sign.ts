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

/** What is signed, and when and for whom. */
export interface StringToSignParts {
  /** The number or text of `X-TC-Timestamp`. */
  readonly timestamp: number | string
  readonly scope: Scope
  /** Lower-case hex. */
  readonly canonicalHash: string
}

/** Step 2: what the key signs. */
export function stringToSign({ timestamp, scope, canonicalHash }: StringToSignParts): string {
  return `${ALGORITHM}\n${timestamp}\n${scopeText(scope)}\n${canonicalHash}`
}
