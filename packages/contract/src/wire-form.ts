import type { WireRequest } from '@tc3/signer'
import { readJson, type JsonObject } from '@tc3/spec'
import type { Breach } from './finding.ts'
import { unflatten } from './unflatten.ts'

/** What a wire form yields: params, or the rule that its text breaks. */
export type Read = { readonly params: JsonObject } | { readonly breach: Breach }

/** One way in which a call travels: where its params stand, and whether their leaves have JSON's types. */
export interface WireForm {
  readonly name: string
  readonly method: 'GET' | 'POST'
  /** The content types it takes; without, any. */
  readonly contentType?: RegExp
  readonly isTyped: boolean
  readonly read: (request: WireRequest) => Read
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readBody({ body }: WireRequest): Read {
  const unreadable: Read = { breach: { rule: 'body.json' } }
  try {
    const params = readJson(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return isObject(params) ? { params } : unreadable
  } catch {
    return unreadable
  }
}

function readQuery({ query }: WireRequest): Read {
  const isPair = (part: string) => part === '' || part.includes('=')
  if (!query.split('&').every(isPair)) return { breach: { rule: 'query.pair' } }
  return { params: unflatten(new URLSearchParams(query)) }
}

/** The wire forms the gateway reads: signature v3 document, requests. */
export const WIRE_FORMS: readonly WireForm[] = [
  {
    name: 'v3-post-json',
    method: 'POST',
    contentType: /^application\/json\s*(?:;|$)/i,
    isTyped: true,
    read: readBody,
  },
  { name: 'v3-get', method: 'GET', isTyped: false, read: readQuery },
]

/** The wire form of a request, or the rule that having none breaks. */
export function formOf({ method, headers }: WireRequest): WireForm | Breach {
  const contentType = headers.get('Content-Type') ?? ''
  const forms = WIRE_FORMS.filter((form) => form.method === method)
  if (forms.length === 0) return { rule: 'protocol.method' }
  const form = forms.find((candidate) => candidate.contentType?.test(contentType) ?? true)
  return form ?? { rule: 'protocol.content-type', values: { contentType } }
}
