import { serviceOf } from '../authorization.ts'
import type { SignedHeader } from '../canonical-request.ts'
import { payloadOf } from '../payload.ts'
import { isSent } from '../verify/read-claim.ts'
import { utcDate } from '../string-to-sign.ts'
import type { Attempt } from './attempt.ts'
import type { Case } from './case.ts'

// Elsewhere the host says nothing about the product.
const SERVICE_HOST = /^[a-z0-9-]+\.([a-z0-9-]+\.)*tencentcloudapi\.(com|cn|com\.cn)(:\d+)?$/i

/** What a client who makes no mistake would have signed for the request that was received. */
export function rightAttempt(given: Case): Attempt {
  const { request, claim, timestamp, accounts } = given
  const account = accounts.find(({ secretId }) => secretId === claim.secretId)
  if (!account?.secretKey)
    throw new TypeError(`accounts: expected the key of the SecretId ${claim.secretId}`)
  const service = SERVICE_HOST.test(request.host) ? serviceOf(request.host) : claim.scope.service
  const headers = headersOf({ request, claim })
  const date = utcDate(timestamp)
  return {
    secretKey: account.secretKey,
    keySteps: 'tc3',
    date,
    keyDate: date,
    service,
    keyService: service,
    timestamp: `${timestamp}`,
    method: request.method,
    uri: '/',
    query: request.method === 'POST' ? '' : request.query,
    headers,
    signedHeaders: headers.map(([name]) => name).join(';'),
    payload: payloadOf({ ...request, body: given.body }),
    reshape: (canonical) => canonical,
    hashCase: (hash) => hash,
    encode: (signature) => signature,
  }
}

function headersOf({ request, claim }: Pick<Case, 'request' | 'claim'>): readonly SignedHeader[] {
  const listed = claim.signedHeaders.toLowerCase().split(';')
  const names = new Set(['content-type', 'host', ...listed])
  return [...names]
    .filter((name) => isSent(name, request.headers))
    .toSorted()
    .map((name) => {
      const value = name === 'host' ? request.host : request.headers.get(name)
      return [name, (value ?? '').trim().toLowerCase()]
    })
}
