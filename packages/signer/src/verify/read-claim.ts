import { authorizationHeader, type Claim } from '../authorization-header.ts'
import { TIMESTAMP, utcDate } from '../string-to-sign.ts'
import { refuse, type Refused } from './verdict.ts'
import type { WireRequest } from '../wire.ts'

/** What a request says of its own signature. */
export interface ReadClaim extends Claim {
  /** The text of `X-TC-Timestamp`. */
  readonly timestamp: string
  readonly names: readonly string[]
  /** Whether the header has exactly one blank after each comma. */
  readonly isTidy: boolean
}

/** What every request says, in the order in which the service misses it. */
export const REQUIRED = ['Timestamp', 'Action', 'Version'] as const

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 +Credential=(?<credential>[^\s,]+) *, *SignedHeaders=(?<signedHeaders>[^\s,]+) *, *Signature=(?<signature>[^\s,]+)$/
const CREDENTIAL = /^(?<secretId>[^/]+)\/(?<date>\d{4}-\d\d-\d\d)\/(?<service>[^/]+)\/tc3_request$/

/** Reads the claim, or names the first rule of form that the request breaks. */
export function readClaim({ method, headers }: WireRequest): ReadClaim | Refused {
  if (method !== 'POST' && method !== 'GET') return refuse('method-unsupported', method)
  const missing = REQUIRED.find((name) => !headers.get(`x-tc-${name}`))
  if (missing) return refuse('parameter-missing', missing)
  const timestamp = headers.get('x-tc-timestamp') ?? ''
  if (!TIMESTAMP.test(timestamp)) return refuse('timestamp-malformed', 'Timestamp')
  const claim = parseAuthorization(headers.get('authorization'))
  if ('reason' in claim) return claim
  return checkScope({ ...claim, timestamp }, headers)
}

/** The parts of an `Authorization` value, or the rule of form that it breaks. */
export function parseAuthorization(value: string | null): Omit<ReadClaim, 'timestamp'> | Refused {
  if (!value) return refuse('parameter-missing', 'Authorization')
  if (value === 'SKIP') return refuse('signature-skipped', 'Authorization')
  const parts = AUTHORIZATION.exec(value)?.groups
  if (!parts) return refuse('authorization-malformed', 'Authorization')
  const { credential = '', signedHeaders = '', signature = '' } = parts
  const owner = CREDENTIAL.exec(credential)?.groups
  if (!owner) return refuse('credential-malformed', 'Credential')
  return claimOf(value, { signedHeaders, signature }, owner)
}

function claimOf(
  value: string,
  parts: Pick<Claim, 'signedHeaders' | 'signature'>,
  { secretId = '', date = '', service = '' }: Readonly<Record<string, string>>,
): Omit<ReadClaim, 'timestamp'> {
  const claim = { secretId, scope: { date, service }, ...parts }
  const isTidy = authorizationHeader(claim) === value
  return { ...claim, names: parts.signedHeaders.split(';'), isTidy }
}

function checkScope(claim: ReadClaim, headers: Headers): ReadClaim | Refused {
  if (claim.scope.date !== utcDate(Number(claim.timestamp)))
    return refuse('date-differs-from-timestamp', 'Date')
  const listed = new Set(claim.names.map((name) => name.toLowerCase()))
  const unsigned = ['content-type', 'host'].find((name) => !listed.has(name))
  if (unsigned) return refuse('header-not-signed', unsigned)
  const absent = claim.names.find((name) => !isSent(name, headers))
  return absent === undefined ? claim : refuse('signed-header-absent', absent)
}

/** Whether a signed header is there: the authority is not always among the headers, and a name may be none at all. */
export function isSent(name: string, headers: Headers): boolean {
  if (name.toLowerCase() === 'host') return true
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && headers.has(name)
}
