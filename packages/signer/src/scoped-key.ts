import { webHash } from '#hash'
import type { ScopedCredential, SecretCredential } from './credential.ts'
import { expected, expectTexts } from './expected.ts'
import type { CryptoSource, WebKey } from './runtime-hash.ts'
import { derivedKeys, type KeyOptions } from './signing-key.ts'
import { utcDate, type Scope } from './string-to-sign.ts'
import { bytesOfHex, hex } from './text.ts'

/** What a backend hands out in place of a secret, as JSON: whoever holds it signs anything within its scope. */
export interface ScopedKey {
  readonly secretId: string
  readonly scope: Scope
  readonly token?: string | undefined
  /** The key's 32 bytes, in lower-case hex. */
  readonly signingKey: string
}

/** Who derives a key, and by which WebCrypto. */
export type Deriving<C> = C & Pick<KeyOptions, 'crypto'>

/**
 * The key that signs for one day (`YYYY-MM-DD`, UTC) at one service: a `CryptoKey` that gives no bytes away.
 *
 * @example
 * const signingKey = await deriveSigningKey({ secretKey }, '2026-11-24', 'live')
 * const request = await sign(call, { credential: { secretId, signingKey }, endpoint })
 */
export async function deriveSigningKey(
  credential: Deriving<Pick<SecretCredential, 'secretKey'>>,
  date: string,
  service: string,
): Promise<WebKey> {
  const { secretKey } = credential
  expectTexts({ secretKey })
  expectScope({ date, service })
  const hash = webHash(credential.crypto)
  const [, , secretSigning] = await derivedKeys(secretKey, { date, service }, hash)
  // Held by WebCrypto, whose handles are CryptoKeys.
  return (await hash.holdKey(secretSigning)) as WebKey
}

/**
 * The same key in a form that a backend can hand to a page; it replaces the secret there until the day is over.
 *
 * @example
 * return Response.json(await issueScopedKey({ secretId, secretKey }, '2026-11-24', 'live'))
 */
export async function issueScopedKey(
  credential: Deriving<SecretCredential>,
  date: string,
  service: string,
): Promise<ScopedKey> {
  const { secretId, secretKey, token, crypto } = credential
  const scope = { date, service }
  expectTexts({ secretId, secretKey })
  expectScope(scope)
  const [, , secretSigning] = await derivedKeys(secretKey, scope, webHash(crypto))
  return { secretId, scope, token, signingKey: hex(secretSigning) }
}

/**
 * Takes a handed-out key in: the credential that comes back signs, and its key can no longer be read.
 *
 * @example
 * const credential = await importScopedKey(await (await fetch('/scoped-key')).json())
 */
export async function importScopedKey(
  { signingKey, ...rest }: ScopedKey,
  crypto?: CryptoSource,
): Promise<ScopedCredential> {
  if (!/^[0-9a-f]{64}$/.test(signingKey)) expected('signingKey', '64 lower-case hex digits')
  const key = await webHash(crypto).holdKey(bytesOfHex(signingKey))
  return { ...rest, signingKey: key as WebKey } // as above
}

function expectScope({ date, service }: Scope): void {
  const day = Date.parse(`${date}T00:00:00Z`) / 1000
  if (!(utcDate(day || 0) === date)) expected('date', 'a day such as 2026-11-24')
  if (!/^[!-+\-.0-~]+$/.test(service ?? '')) expected('service', 'the first label of the host')
}
