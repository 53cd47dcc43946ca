import type { Scope } from '../string-to-sign.ts'

/** A departure from the rules that was needed to accept, or that leaves something unproven. */
export type Quirk =
  | 'authorization-spacing' // other blanks than one after each comma
  | 'host-without-port' // the official Node SDK signs the host name only
  | 'path-not-root' // a path was requested, `/` was signed
  | 'service-not-product' // the scope's service is not the first label of the host
  | 'unsigned-payload' // the body is not covered
  | 'verbatim-header-case' // the official SDKs sign header values as they are

/** What refuses a request, and the code that the service answers with. */
export const CODE = {
  'method-unsupported': 'UnsupportedProtocol',
  'parameter-missing': 'MissingParameter',
  'pair-malformed': 'InvalidParameter',
  'timestamp-malformed': 'InvalidParameter',
  'nonce-malformed': 'InvalidParameter',
  'signature-skipped': 'AuthFailure.InvalidAuthorization',
  'authorization-malformed': 'AuthFailure.InvalidAuthorization',
  'credential-malformed': 'AuthFailure.InvalidAuthorization',
  'date-differs-from-timestamp': 'AuthFailure.InvalidAuthorization',
  'header-not-signed': 'AuthFailure.InvalidAuthorization',
  'signed-header-absent': 'AuthFailure.InvalidAuthorization',
  'timestamp-too-old': 'AuthFailure.SignatureExpire',
  'timestamp-too-new': 'AuthFailure.SignatureExpire',
  'secret-id-unknown': 'AuthFailure.SecretIdNotFound',
  'signed-headers-not-canonical': 'AuthFailure.SignatureFailure',
  'signature-differs': 'AuthFailure.SignatureFailure',
} as const

/** The rule that a refused request breaks. */
export type Reason = keyof typeof CODE

/** The request is signed, by this account. */
export interface Accepted {
  readonly accepted: true
  readonly secretId: string
  readonly scope: Scope
  readonly signedHeaders: readonly string[]
  /** `form`: the signature itself was not asked for. */
  readonly checked: 'signature' | 'form'
  readonly quirks: readonly Quirk[]
}

/** Why the service refuses the request. */
export interface Refused {
  readonly accepted: false
  readonly code: (typeof CODE)[Reason]
  readonly reason: Reason
  /** The parameter or header that the reason is about, where there is one. */
  readonly name?: string
}

/** What `verify` says. */
export type Verdict = Accepted | Refused

/** The refusal of a reason. */
export function refuse(reason: Reason, name?: string): Refused {
  return { accepted: false, code: CODE[reason], reason, ...(name ? { name } : {}) }
}
