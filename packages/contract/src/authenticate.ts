import type { KeyCache, Reason, Refused, WireRequest } from '@tc3/signer'
import type { Account, Accounts } from './account.ts'
import type { Call } from './call.ts'
import type { Breach } from './finding.ts'
import type { Oddity } from './note.ts'
import type { Rule } from './rule.ts'
import { SCHEMES, type Scheme, type Signed } from './scheme.ts'

/** Who signed, as far as that holds, what is wrong, and which leniencies were needed. */
export interface Authenticated {
  readonly secretId?: string
  /** The service in the scope of the signature. */
  readonly scope?: string | undefined
  readonly quirks: readonly Oddity[]
  readonly breaches: readonly Breach[]
}

/** What authentication must know besides the request. */
export interface Keyring {
  readonly accounts: Accounts
  /** Unix milliseconds. */
  readonly at: number
  readonly keys?: KeyCache
  /** Actions that may come without a signature, with `Authorization: SKIP`; none unless said otherwise. */
  readonly unsigned?: readonly string[] | undefined
}

/** The rule that each of the signer's reasons breaks. */
const RULES: Readonly<Record<Reason, Rule>> = {
  'method-unsupported': 'protocol.method',
  'parameter-missing': 'common.missing',
  'pair-malformed': 'query.pair',
  'timestamp-malformed': 'common.type',
  'nonce-malformed': 'common.type',
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

function breachOf(reason: Reason, parameter?: string): Breach {
  const rule = RULES[reason]
  const isNamed = rule.startsWith('common.') && parameter !== undefined
  return isNamed ? { rule, values: { parameter } } : { rule }
}

/** At a real host the scope's service must be the product: judged by what is claimed, since this comes before the signature. */
const breachesOfScope = ({ host }: Call, scope?: string): readonly Breach[] =>
  scope !== undefined && host.service !== undefined && host.service !== scope
    ? [{ rule: 'authorization.service' }]
    : []

/** A token belongs to temporary credentials and to them alone; an empty one is none. */
const breachesOfToken = ({ common }: Call, account?: Account): readonly Breach[] =>
  account !== undefined && account.token !== (common.Token || undefined)
    ? [{ rule: 'token.invalid' }]
    : []

function odditiesOf({ quirks }: Signed, { host }: Call): readonly Oddity[] {
  // Where the host names a product, another one in the scope is refused and no oddity.
  return quirks.filter((quirk) => quirk !== 'service-not-product' || !host.service)
}

/** Nobody: what an action that takes no signature is called by. */
const NOBODY: Authenticated = { secretId: '', quirks: ['signature-skipped'], breaches: [] }

/** Nobody yet. */
const UNREAD: Authenticated = { quirks: [], breaches: [] }

interface Authenticating extends Keyring {
  readonly scheme?: Scheme | undefined
  readonly isTooLarge: boolean
}

/** Stage 2: whose request this is. Where any SecretId is let in, that is said whatever comes of it. */
export async function authenticate(
  request: WireRequest,
  call: Call,
  options: Authenticating,
): Promise<Authenticated> {
  const signed = options.isTooLarge ? UNREAD : await signedBy(request, call, options)
  if (options.accounts !== 'any') return signed
  return { ...signed, quirks: [...signed.quirks, 'signature-unchecked'] }
}

async function signedBy(
  request: WireRequest,
  call: Call,
  { accounts, at, keys, unsigned = [], scheme = SCHEMES.v3 }: Authenticating,
): Promise<Authenticated> {
  const secretOf = accounts === 'any' ? accounts : (id: string) => accounts.get(id)?.secretKey
  const verdict = await scheme.verify(request, { secretOf, at: at / 1000, keys })
  if (!verdict.accepted) {
    const isAllowed =
      verdict.reason === 'signature-skipped' && unsigned.includes(call.common.Action ?? '')
    return isAllowed ? NOBODY : refused(verdict, call, scheme.scopeOf(request))
  }
  const { secretId } = verdict
  const scope = verdict.scope?.service
  const account = accounts === 'any' ? undefined : accounts.get(secretId)
  const breaches = [...breachesOfScope(call, scope), ...breachesOfToken(call, account)]
  return { secretId, scope, quirks: odditiesOf(verdict, call), breaches }
}

function refused({ reason, name }: Refused, call: Call, scope?: string): Authenticated {
  const breaches = [...breachesOfScope(call, scope), breachOf(reason, name)]
  return { scope, quirks: [], breaches }
}
