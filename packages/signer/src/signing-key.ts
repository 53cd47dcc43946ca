import { hashOf } from '#hash'
import { expected } from './expected.ts'
import type { Credential, ScopedCredential, SecretCredential } from './credential.ts'
import type { KeyCache } from './key-cache.ts'
import type { Awaitable, Bytes, CryptoSource, KeyHandle, RuntimeHash } from './runtime-hash.ts'
import { scopeText, utcDate, type Scope } from './string-to-sign.ts'

/** The three keys of step 3, each made from the one before; the last one signs. */
export type DerivedKeys = readonly [secretDate: Bytes, secretService: Bytes, secretSigning: Bytes]

/** Step 3: from the secret to the key for one day at one service. */
export async function derivedKeys(
  secretKey: string,
  { date, service }: Scope,
  { hmac }: RuntimeHash,
): Promise<DerivedKeys> {
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

/** All that stays the same for one secret, day and service. */
export interface Signing {
  readonly hash: RuntimeHash
  readonly key: KeyHandle
  readonly scope: Scope
}

/** When a request is signed, and for which product. */
export interface Occasion {
  /** Unix seconds. */
  readonly timestamp: number
  readonly service: string
}

/** The key of a credential for the day and the service: given, remembered or derived. */
export function signingOf(
  credential: Credential,
  { timestamp, service }: Occasion,
  { keys, crypto }: KeyOptions,
): Awaitable<Signing> {
  // One of the two: who has neither was refused before.
  const { signingKey, secretKey, scope: given } = credential as ScopedCredential & SecretCredential
  const derive = async (): Promise<Signing> => {
    // A date costs more than the hashes of a short request: it is written once a day.
    const scope = { date: utcDate(timestamp), service }
    if (given && scopeText(given) !== scopeText(scope)) expected('signingKey', scopeText(scope))
    const hash = hashOf(crypto, signingKey)
    const key = signingKey ?? (await hash.holdKey((await derivedKeys(secretKey, scope, hash))[2]))
    return { hash, key, scope }
  }
  if (!keys || signingKey) return derive()
  return keys.get({ secretKey, day: Math.floor(timestamp / 86400), service, crypto }, derive)
}
