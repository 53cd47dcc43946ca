import {
  verify,
  type Accepted,
  type KeyCache,
  type Reason,
  type Refused,
  type WireRequest,
} from '@tc3/signer'
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

/** The rule that each of the signer's reasons breaks. */
const RULES: Readonly<Record<Reason, Rule>> = {
  'method-unsupported': 'protocol.method',
  'parameter-missing': 'common.missing',
  'timestamp-malformed': 'common.type',
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

function refused({ reason, name: parameter }: Refused): Authenticated {
  const rule = RULES[reason]
  const isNamed = rule.startsWith('common.') && parameter !== undefined
  return { quirks: [], breaches: [isNamed ? { rule, values: { parameter } } : { rule }] }
}

/** At a real host the scope's service must be the product; a token belongs to temporary credentials and to them alone. */
function breachesOf({ host, common }: Call, scope: string, account?: Account): readonly Breach[] {
  const isElsewhere = host.service !== undefined && host.service !== scope
  const isStranger = account !== undefined && account.token !== common.Token
  return [
    ...(isElsewhere ? [{ rule: 'authorization.service' } as const] : []),
    ...(isStranger ? [{ rule: 'token.invalid' } as const] : []),
  ]
}

function odditiesOf({ checked, quirks }: Accepted, { host }: Call): readonly Oddity[] {
  // Where the host names a product, another one in the scope is refused and no oddity.
  const passed = quirks.filter((quirk) => quirk !== 'service-not-product' || !host.service)
  return checked === 'form' ? [...passed, 'signature-unchecked'] : passed
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
  const { secretId, scope } = verdict
  const account = accounts === 'any' ? undefined : accounts.get(secretId)
  return {
    secretId,
    scope: scope.service,
    quirks: odditiesOf(verdict, call),
    breaches: breachesOf(call, scope.service, account),
  }
}
