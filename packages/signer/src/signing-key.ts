import { hash as runtimeHash, webHash } from '#hash'
import type { Credential } from './credential.ts'
import type { KeyCache } from './key-cache.ts'
import type { CryptoSource, KeyHandle, RuntimeHash } from './runtime-hash.ts'
import { scopeText, type Scope } from './string-to-sign.ts'

/** The three keys of step 3, each made from the one before; the last one signs. */
export interface DerivedKeys {
  readonly secretDate: Uint8Array<ArrayBuffer>
  readonly secretService: Uint8Array<ArrayBuffer>
  readonly secretSigning: Uint8Array<ArrayBuffer>
}

/** Step 3: from the secret to the key for one day at one service. */
export async function derivedKeys(
  secretKey: string,
  { date, service }: Scope,
  { hmac }: RuntimeHash,
): Promise<DerivedKeys> {
  if (!secretKey)
    throw new TypeError(
      `secretKey: expected a text, received ${typeof secretKey === 'string' ? 'an empty one' : typeof secretKey}`,
    )
  const secretDate = await hmac('SHA-256', `TC3${secretKey}`, date)
  const secretService = await hmac('SHA-256', secretDate, service)
  const secretSigning = await hmac('SHA-256', secretService, 'tc3_request')
  return { secretDate, secretService, secretSigning }
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

/** The implementation to hash with: the WebCrypto handed in, or the runtime's own way. */
export function hashOf(crypto: CryptoSource | undefined): RuntimeHash {
  return crypto ? webHash(crypto) : runtimeHash
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
  const derive = async () => hash.holdKey((await derivedKeys(secretKey, scope, hash)).secretSigning)
  const key = await (keys
    ? keys.get(crypto ?? hash, `${scopeText(scope)}/${secretKey}`, derive)
    : derive())
  return { hash, key }
}

function requireScope(held: Scope | undefined, wanted: Scope): void {
  if (held && scopeText(held) !== scopeText(wanted))
    throw new TypeError(
      `credential.signingKey signs for ${scopeText(held)} only, not for ${scopeText(wanted)}`,
    )
}
