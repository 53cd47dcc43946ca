/** A key pair that the service knows. */
export interface Account {
  readonly secretId: string
  readonly secretKey: string
  /** Set for temporary credentials: the token that must come with them. */
  readonly token?: string
}

/** The key pairs by SecretId, or the word `any`: every SecretId passes and only the form of a signature is checked. */
export type Accounts = ReadonlyMap<string, Account> | 'any'

/** Key pairs as judges want them. A SecretId given twice is a `TypeError`. */
export function accountsOf(given: readonly Account[] | 'any'): Accounts {
  if (given === 'any') return given
  const accounts = new Map(given.map((account) => [account.secretId, account]))
  if (accounts.size < given.length) throw new TypeError('accounts: a SecretId is given twice.')
  return accounts
}
