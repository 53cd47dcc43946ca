import type { CallRecord, Emulator } from '@tc3/emulator'

/** A key pair of its own, with a state of its own, and the calls that it signed. */
export interface FreshAccount {
  readonly secretId: string
  readonly secretKey: string
  /** The calls that this account signed, of one action or of all. */
  readonly calls: (action?: string) => readonly CallRecord[]
}

/** What makes an account's name unique. */
export interface FreshAccountOptions {
  /** Letters and digits for its SecretId, another text each time; a random UUID unless said otherwise. */
  readonly newId?: () => string
}

/**
 * Lets one more account into a cloud: tests that run at once take one each and cannot meet.
 *
 * @example
 * const { cloud } = tencentCloud()
 * const { secretId, secretKey, calls } = freshAccount(cloud)
 */
export function freshAccount(cloud: Emulator, options: FreshAccountOptions = {}): FreshAccount {
  const { newId = () => crypto.randomUUID() } = options
  const id = newId().replaceAll('-', '')
  const keys = { secretId: `AKIDtest${id}`, secretKey: `test-secret-of-${id}` }
  cloud.addAccount(keys)
  return {
    ...keys,
    calls: (action) => cloud.calls(action).filter(({ secretId }) => secretId === keys.secretId),
  }
}
