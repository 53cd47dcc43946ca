import type { RuntimeHash } from './runtime-hash.ts'

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

/** The scope as it stands in the string to sign and in `Credential`. */
export function scopeText({ date, service }: Scope): string {
  return `${date}/${service}/tc3_request`
}

/** Step 2: what the key signs; `timestamp` is the text of `X-TC-Timestamp`. */
export async function stringToSign(
  canonical: string,
  { scope, timestamp }: { readonly scope: Scope; readonly timestamp: number | string },
  hash: RuntimeHash,
): Promise<string> {
  const digest = await hash.sha256(canonical)
  return [ALGORITHM, timestamp, scopeText(scope), digest].join('\n')
}
