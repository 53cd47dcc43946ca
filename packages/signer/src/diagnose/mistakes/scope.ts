import type { Mistake } from '../case.ts'

/** Mistakes about the service and the account. */
export const SCOPE = [
  {
    name: 'service-not-product',
    variants: (_, { claim }) => [{ service: claim.scope.service, keyService: claim.scope.service }],
    sentence:
      'The service in the scope is not the product that the host names: use the first label of the host, such as live for live.tencentcloudapi.com.',
  },
  {
    name: 'key-of-another-service',
    variants: ({ service }, { claim }) => [
      { service: claim.scope.service, keyService: service },
      { service, keyService: claim.scope.service },
    ],
    sentence:
      'The scope names one service and the key was derived for another: use the same text in both places.',
  },
  {
    name: 'secret-of-another-account',
    variants: (_, { accounts, claim }) =>
      accounts
        .filter(({ secretId, secretKey }) => secretId !== claim.secretId && secretKey)
        .map(({ secretKey }) => ({ secretKey })),
    sentence: 'The key belongs to another account than the SecretId: take both from the same pair.',
  },
] as const satisfies readonly Mistake[]
