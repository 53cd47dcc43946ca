import { hashOf, webHash } from '#hash'
import type { Credential } from './credential.ts'
import type { KeyCache } from './key-cache.ts'
import type { Bytes, CryptoSource, KeyHandle, RuntimeHash } from './runtime-hash.ts'
import { scopeText, type Scope } from './string-to-sign.ts'

/** The three keys of step 3, each made from the one before; the last one signs. */
export type DerivedKeys = readonly [secretDate: Bytes, secretService: Bytes, secretSigning: Bytes]

/** Step 3: from the secret to the key for one day at one service. */
export async function derivedKeys(
  secretKey: string,
  { date, service }: Scope,
  { hmac }: RuntimeHash,
): Promise<DerivedKeys> {
  if (!secretKey) throw new TypeError('credential: expected a secretKey or a signingKey')
  const secretDate = await hmac(`TC3${secretKey}`, date)
  const secretService = await hmac(secretDate, service)
  return [secretDate, secretService, await hmac(secretService, 'tc3_request')]
}

/** Where keys are kept and what computes them. */
export interface KeyOptions {
  readonly keys?: KeyCache | undefined
  /** A WebCrypto to use in place of the runtime's own. */
  readonly crypto?: CryptoSource | undefined
}

/** A key, and the implementation that it belongs to. */
export interface Signing {
  readonly hash: RuntimeHash
  readonly key: KeyHandle
}

/** The key of a credential for a scope: given, remembered or derived. */
export async function signingOf(
  credential: Credential,
  scope: Scope,
  { keys, crypto }: KeyOptions,
): Promise<Signing> {
  if ('signingKey' in credential) {
    requireScope(credential.scope, scope)
    return { hash: webHash(crypto), key: credential.signingKey }
  }
  const { secretKey } = credential
  const hash = hashOf(crypto)
  const derive = async () => hash.holdKey((await derivedKeys(secretKey, scope, hash))[2])
  const key = keys ? keys.get(crypto, `${scopeText(scope)}/${secretKey}`, derive) : derive()
  return { hash, key: await key }
}

function requireScope(held: Scope | undefined, wanted: Scope): void {
  if (held && scopeText(held) !== scopeText(wanted))
    throw new TypeError(`signingKey: made for ${scopeText(held)}, not for ${scopeText(wanted)}`)
}
