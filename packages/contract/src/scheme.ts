import { verify, type Refused, type VerifyOptions, type WireRequest } from '@tc3/signer'
import { verifyV1 } from '@tc3/signer/v1'
import { commonInHeaders, commonInPairs, type Common } from './common.ts'
import { COMMON_HEADERS } from './gateway.gen.ts'
import type { Oddity } from './note.ts'
import { formTextOf, pairsOf } from './pairs.ts'

/** The request is signed, by this account. */
export interface Signed {
  readonly accepted: true
  readonly secretId: string
  /** The service in the scope of the signature; v1 names none. */
  readonly scope?: { readonly service: string }
  readonly checked: 'signature' | 'form'
  readonly quirks: readonly Oddity[]
}

/** The common parameters of a request, and those that it lacks. */
export interface CommonRead {
  readonly common: Common
  /** What is not there and must be, in the order in which the gateway misses it. */
  readonly missing: readonly string[]
}

/** A version of the signature: where common parameters stand, which must be there, and how it is verified. */
export interface Scheme {
  readonly readCommon: (request: WireRequest) => CommonRead
  /** What messages call the region. */
  readonly region: string
  /** The service that the signature is claimed to be for, verified or not; v1 names none. */
  readonly scopeOf: (request: WireRequest) => string | undefined
  readonly verify: (request: WireRequest, options: VerifyOptions) => Promise<Signed | Refused>
}

// Timestamp is asked for before the others: public reports of bare requests
const FIRST = ['Timestamp', 'Action', 'Version'] as const

// At its place only: looked for anywhere, it would be looked for to the end from every place of a long header.
const SCOPE = /^\S+ +Credential=[^/\s,]+\/\d{4}-\d\d-\d\d\/([^/\s,]+)\/tc3_request\b/

/** The versions of the signature, by the names that their documents give them. */
export const SCHEMES = {
  v3: {
    readCommon(request) {
      const common = commonInHeaders(request)
      const unsigned = request.headers.has('Authorization') ? [] : ['Authorization']
      return { common, missing: [...FIRST.filter((name) => !common[name]), ...unsigned] }
    },
    region: COMMON_HEADERS.Region,
    scopeOf: ({ headers }) => SCOPE.exec(headers.get('Authorization') ?? '')?.[1],
    verify,
  },
  v1: {
    readCommon(request) {
      const pairs = pairsOf(request.method === 'GET' ? request.query : formTextOf(request))
      const values = new Map(pairs)
      const missing = [...FIRST, 'Nonce', 'SecretId', 'Signature'].filter(
        (name) => !values.get(name),
      )
      return { common: commonInPairs(pairs), missing }
    },
    region: 'Region',
    scopeOf: () => undefined,
    verify: verifyV1,
  },
} as const satisfies Record<string, Scheme>
