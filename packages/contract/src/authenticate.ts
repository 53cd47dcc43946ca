import { verify, type KeyCache, type Reason, type Refused, type WireRequest } from '@tc3/signer'
import type { Account, Accounts } from './account.ts'
import type { Call } from './call.ts'
import type { Breach } from './finding.ts'
import type { Oddity } from './note.ts'
import type { Rule } from './rule.ts'

/** Who signed, as far as that holds, what is wrong, and which leniencies were needed. */
export interface Authenticated {
  readonly secretId?: string
  /** The service in the scope of the signature. */
  readonly scope?: string
  readonly quirks: readonly Oddity[]
  readonly breaches: readonly Breach[]
}

/** What authentication must know besides the request. */
export interface Keyring {
  readonly accounts: Accounts
  /** Unix milliseconds. */
  readonly at: number
  readonly keys?: KeyCache
}

/** The rule that each of the signer's reasons breaks; what stage 1 says already is not said twice. */
const RULES: Readonly<Record<Reason, Rule | undefined>> = {
  'method-unsupported': undefined,
  'parameter-missing': undefined,
  'timestamp-malformed': undefined,
  'signature-skipped': 'authorization.skipped',
  'authorization-malformed': 'authorization.form',
  'credential-malformed': 'authorization.credential',
  'date-differs-from-timestamp': 'authorization.date',
  'header-not-signed': 'authorization.signed-headers',
  'signed-header-absent': 'authorization.header-absent',
  'timestamp-too-old': 'signature.expired',
  'timestamp-too-new': 'signature.expired',
  'secret-id-unknown': 'signature.secret-id',
  'signed-headers-not-canonical': 'signature.mismatch',
  'signature-differs': 'signature.mismatch',
}

function refused({ reason }: Refused): Authenticated {
  const rule = RULES[reason]
  return { quirks: [], breaches: rule ? [{ rule }] : [] }
}

/** A real host's product must be the scope's; a token belongs to temporary credentials and to them alone. */
function breachesOf({ host, common }: Call, service: string, account?: Account): readonly Breach[] {
  const isElsewhere = host.service !== undefined && host.service !== service
  const isStranger = account !== undefined && account.token !== common.Token
  return [
    ...(isElsewhere ? [{ rule: 'authorization.service' } as const] : []),
    ...(isStranger ? [{ rule: 'token.invalid' } as const] : []),
  ]
}

/** Stage 2: whose request this is. */
export async function authenticate(
  request: WireRequest,
  call: Call,
  { accounts, at, keys }: Keyring,
): Promise<Authenticated> {
  const secretOf = accounts === 'any' ? accounts : (id: string) => accounts.get(id)?.secretKey
  const verdict = await verify(request, { secretOf, at: at / 1000, keys })
  if (!verdict.accepted) return refused(verdict)
  const { secretId, scope, checked, quirks } = verdict
  const account = accounts === 'any' ? undefined : accounts.get(secretId)
  return {
    secretId,
    scope: scope.service,
    quirks: checked === 'form' ? [...quirks, 'signature-unchecked'] : quirks,
    breaches: breachesOf(call, scope.service, account),
  }
}
