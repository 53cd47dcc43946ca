import type { Pair } from '../flatten.ts'
import { TIMESTAMP } from '../string-to-sign.ts'
import { REQUIRED } from '../verify/read-claim.ts'
import { refuse, type Refused } from '../verify/verdict.ts'
import type { WireRequest } from '../wire.ts'

/** What a request says of its own signature. */
export interface Form {
  /** All parameters but `Signature`, decoded, as received. */
  readonly pairs: readonly Pair[]
  readonly secretId: string
  readonly signature: string
  readonly signatureMethod: string | undefined
  /** Unix seconds. */
  readonly timestamp: number
}

const REQUIRED_V1 = [...REQUIRED, 'Nonce', 'SecretId', 'Signature'] as const

// A mark before the text is a part of what was signed.
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Reads the parameters out of a query or a form, or names the first rule of form that the request breaks. */
export function readForm({ method, query, body }: WireRequest): Form | Refused {
  if (method !== 'POST' && method !== 'GET') return refuse('method-unsupported', method)
  const text = method === 'GET' ? query : UTF8.decode(body)
  const malformed = text.split('&').find((pair) => pair !== '' && !pair.includes('='))
  if (malformed !== undefined) return refuse('pair-malformed')
  const all = [...new URLSearchParams(`&${text}`)] // a question mark in front would be dropped
  const values = new Map(all)
  const missing = REQUIRED_V1.find((name) => !values.get(name))
  if (missing) return refuse('parameter-missing', missing)
  return read(all, (name) => values.get(name) ?? '')
}

function read(all: readonly Pair[], valueOf: (name: string) => string): Form | Refused {
  const timestamp = valueOf('Timestamp')
  if (!TIMESTAMP.test(timestamp)) return refuse('timestamp-malformed', 'Timestamp')
  if (!/^\d+$/.test(valueOf('Nonce'))) return refuse('nonce-malformed', 'Nonce')
  return {
    pairs: all.filter(([name]) => name !== 'Signature'),
    secretId: valueOf('SecretId'),
    signature: valueOf('Signature'),
    signatureMethod: valueOf('SignatureMethod'),
    timestamp: Number(timestamp),
  }
}
