/** The common parameters of signature v3 and the headers that carry them: `specs/common.json`. */
export const COMMON_PARAMETERS = {
  Action: 'X-TC-Action',
  Version: 'X-TC-Version',
  Region: 'X-TC-Region',
  Timestamp: 'X-TC-Timestamp',
  Token: 'X-TC-Token',
  Language: 'X-TC-Language',
} as const

/** The name of a common parameter. */
export type CommonParameter = keyof typeof COMMON_PARAMETERS
