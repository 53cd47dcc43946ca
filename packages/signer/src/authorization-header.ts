import { ALGORITHM, scopeText, type Scope } from './string-to-sign.ts'

/** What the `Authorization` header says. */
export interface Claim {
  readonly secretId: string
  readonly scope: Scope
  /** The names as listed, joined with `;`. */
  readonly signedHeaders: string
  readonly signature: string
}

/** Step 4: the value of the `Authorization` header. */
export function authorizationHeader({ secretId, scope, signedHeaders, signature }: Claim): string {
  return `${ALGORITHM} Credential=${secretId}/${scopeText(scope)}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}
