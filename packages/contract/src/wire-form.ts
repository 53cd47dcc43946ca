import type { WireRequest } from '@tc3/signer'
import type { Breach } from './finding.ts'
import { formTextOf } from './pairs.ts'
import {
  readFieldHeaders,
  readForm,
  readJsonBody,
  readParts,
  readQuery,
  type ReadParams,
} from './read-params.ts'
import type { Rule } from './rule.ts'
import { SCHEMES, type Scheme } from './scheme.ts'

/** One way in which a call travels. */
export interface WireForm {
  readonly name: string
  readonly scheme: Scheme
  readonly accepts: (request: WireRequest) => boolean
  /** The content type that an action must list to be called so; a form without one may carry any action. */
  readonly contentType?: string
  /** Whether the leaves of the params have JSON's types; else they are texts. */
  readonly isTyped: boolean
  readonly read: ReadParams
  /** The size beyond which it is refused, and the rule that says so. */
  readonly limit: { readonly bytes: number; readonly rule: Rule }
}

const KB = 1024
const MB = 1024 * KB

const isType = (type: string) => {
  const pattern = new RegExp(`^${type}\\s*(?:;|$)`, 'i')
  return ({ method, headers }: WireRequest) =>
    method === 'POST' && pattern.test(headers.get('Content-Type') ?? '')
}

const isForm = isType('application/x-www-form-urlencoded')

/** What is labelled as a form or signed as one; with headers of v3 it must be both. */
function isFormV1(request: WireRequest): boolean {
  if (request.method !== 'POST') return false
  // The small client of the Serverless tools labels its forms as JSON.
  const isSigned = () => /(?:^|&)Signature=/.test(formTextOf(request))
  return hasV3Headers(request) ? isForm(request) && isSigned() : isForm(request) || isSigned()
}

const V3_HEADERS = ['Authorization', 'X-TC-Action', 'X-TC-Version', 'X-TC-Timestamp']

const hasV3Headers = ({ headers }: WireRequest): boolean =>
  V3_HEADERS.some((name) => headers.has(name))

/** The wire forms that the gateway reads: request structure page, with its limits. The first that accepts a request is its form. */
export const WIRE_FORMS: readonly WireForm[] = [
  {
    name: 'v1-post-form',
    scheme: SCHEMES.v1,
    accepts: isFormV1,
    isTyped: false,
    read: readForm,
    // Observed: a v1 body beyond its limit is answered as a wrong signature, with a text of its own.
    limit: { bytes: MB, rule: 'signature.size' },
  },
  {
    name: 'v3-post-json',
    scheme: SCHEMES.v3,
    accepts: isType('application/json'),
    contentType: 'application/json',
    isTyped: true,
    read: readJsonBody,
    limit: { bytes: 10 * MB, rule: 'size.request' },
  },
  {
    name: 'v3-post-multipart',
    scheme: SCHEMES.v3,
    accepts: isType('multipart/form-data'),
    contentType: 'multipart/form-data',
    isTyped: false,
    read: readParts,
    limit: { bytes: 10 * MB, rule: 'size.request' },
  },
  {
    name: 'v3-post-octet-stream',
    scheme: SCHEMES.v3,
    accepts: isType('application/octet-stream'),
    contentType: 'application/octet-stream',
    isTyped: false,
    read: readFieldHeaders,
    limit: { bytes: 10 * MB, rule: 'size.request' },
  },
  {
    name: 'v3-get',
    scheme: SCHEMES.v3,
    accepts: (request) => request.method === 'GET' && hasV3Headers(request),
    isTyped: false,
    read: readQuery,
    limit: { bytes: 32 * KB, rule: 'size.request' },
  },
  {
    name: 'v1-get',
    scheme: SCHEMES.v1,
    accepts: ({ method }) => method === 'GET',
    isTyped: false,
    read: readQuery,
    limit: { bytes: 32 * KB, rule: 'size.request' },
  },
]

/** The wire form of a request; undefined where it came in none. */
export const formOf = (request: WireRequest): WireForm | undefined =>
  WIRE_FORMS.find(({ accepts }) => accepts(request))

/** What a request breaks that came in no wire form. */
export function formless({ method, headers }: WireRequest): Breach {
  if (method !== 'POST') return { rule: 'protocol.method' }
  return {
    rule: 'protocol.content-type',
    values: { contentType: headers.get('Content-Type') ?? '' },
  }
}
