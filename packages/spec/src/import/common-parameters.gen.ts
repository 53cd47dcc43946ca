// Generated from specs/common.json by "pnpm run generate". Do not edit.

/** The names that a query or a form carries common parameters under. */
export const COMMON_PARAMETERS: readonly string[] = [
  'Action',
  'Version',
  'Timestamp',
  'Region',
  'SecretId',
  'Nonce',
  'Signature',
  'SignatureMethod',
  'Token',
  'Language',
  'RequestClient',
]
