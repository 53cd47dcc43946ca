import type { SecretCredential } from '@tc3/signer'

/** What laws are held against: a service in process, or one behind any URL. */
export interface Target {
  readonly fetch: (request: Request) => Promise<Response>
  /** An account that the target knows. */
  readonly credential: SecretCredential
  /** Where the service stands: its scheme and host. */
  readonly endpoint: string
  /** The target's clock, in unix seconds. */
  readonly now: () => number
  /** Lets a second of the target's clock pass: called when a rate is exceeded, after which the call is sent once more. */
  readonly pause?: () => Promise<void>
}
