/** A key pair that the service knows. */
export interface Account {
  readonly secretId: string
  readonly secretKey: string
  /** Set for temporary credentials: the token that must come with them. */
  readonly token?: string
}

/** The key pairs by SecretId, or the word `any`: every SecretId passes and only the form of a signature is checked. */
export type Accounts = ReadonlyMap<string, Account> | 'any'

/**
 * Key pairs as judges want them; a `TypeError` where one is none, or a SecretId is given twice.
 *
 * @example
 * const accounts = accountsOf([{ secretId: 'AKIDtest', secretKey: 'any-text' }])
 */
export function accountsOf(given: readonly Account[] | 'any'): Accounts {
  if (given === 'any') return given
  if (!Array.isArray(given)) throw new TypeError("accounts: expected a list of key pairs, or 'any'")
  // Not shown, since it may hold a key.
  if (!given.every(isAccount))
    throw new TypeError(
      'accounts: expected each to have a secretId and a secretKey, texts that are not empty',
    )
  const accounts = new Map(given.map((account) => [account.secretId, account]))
  if (accounts.size < given.length) throw new TypeError('accounts: a SecretId is given twice.')
  return accounts
}

function isAccount(given: unknown): given is Account {
  const { secretId, secretKey, token } = Object(given)
  const isText = (value: unknown) => typeof value === 'string' && value !== ''
  return isText(secretId) && isText(secretKey) && (token === undefined || isText(token))
}
