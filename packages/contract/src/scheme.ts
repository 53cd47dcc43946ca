import { verify, type Refused, type VerifyOptions, type WireRequest } from '@tc3/signer'
import { verifyV1 } from '@tc3/signer/v1'
import { commonInHeaders, commonInPairs, type Common } from './common.ts'
import { COMMON_HEADERS } from './gateway.gen.ts'
import type { Oddity } from './note.ts'

/** The request is signed, by this account. */
export interface Signed {
  readonly accepted: true
  readonly secretId: string
  /** The service in the scope of the signature; v1 names none. */
  readonly scope?: { readonly service: string }
  readonly checked: 'signature' | 'form'
  readonly quirks: readonly Oddity[]
}

/** A version of the signature: where common parameters stand, which must be there, and how it is verified. */
export interface Scheme {
  readonly commonOf: (request: WireRequest) => Common
  /** What is not there and must be, in the order in which the gateway misses it. */
  readonly missingOf: (request: WireRequest) => readonly string[]
  /** What messages call the region. */
  readonly region: string
  readonly verify: (request: WireRequest, options: VerifyOptions) => Promise<Signed | Refused>
}

// Timestamp is asked for before the others: public reports of bare requests
const FIRST = ['Timestamp', 'Action', 'Version'] as const

const pairsOf = ({ method, query, body }: WireRequest): URLSearchParams =>
  new URLSearchParams(method === 'GET' ? query : new TextDecoder().decode(body))

/** The versions of the signature, by the names that their documents give them. */
export const SCHEMES = {
  v3: {
    commonOf: commonInHeaders,
    missingOf(request) {
      const common = commonInHeaders(request)
      const unsigned = request.headers.has('Authorization') ? [] : ['Authorization']
      return [...FIRST.filter((name) => !common[name]), ...unsigned]
    },
    region: COMMON_HEADERS.Region,
    verify,
  },
  v1: {
    commonOf: (request) => commonInPairs(pairsOf(request)),
    missingOf(request) {
      const pairs = pairsOf(request)
      return [...FIRST, 'Nonce', 'SecretId', 'Signature'].filter((name) => !pairs.get(name))
    },
    region: 'Region',
    verify: verifyV1,
  },
} as const satisfies Record<string, Scheme>
