import { isJsonObject, readJson } from '../json.ts'
import type { Json, JsonObject } from '../spec.ts'
import { nested } from './flat-params.ts'

/** What an example shows as sent, or why that cannot be told. */
export type ExampleInput =
  | { readonly kind: 'json'; readonly params: JsonObject }
  | { readonly kind: 'query'; readonly params: JsonObject }
  | Unreadable

/** What an example shows as answered: what stands inside `Response` of a success, an error, or why it cannot be told. */
export type ExampleOutput =
  | { readonly kind: 'success'; readonly returns: JsonObject }
  | { readonly kind: 'error'; readonly code: string }
  | Unreadable

/** A text that is no exchange. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly why: string
}

const unreadable = (why: string): Unreadable => ({ kind: 'unreadable', why })

/** Reads the input of a published example: raw HTTP with a JSON body, an address with a query, or a bare body. */
export function readInput(text: string): ExampleInput {
  const plain = text.replaceAll('\r\n', '\n').trim()
  if (plain.startsWith('{')) return jsonInput(plain)
  if (/^(?:GET|POST) *\//.test(plain)) return httpInput(plain)
  if (/^https?:/.test(plain)) return queryInput(plain)
  return unreadable('neither HTTP nor an address nor JSON')
}

function httpInput(text: string): ExampleInput {
  const [head = '', ...rest] = text.split(/\n[ \t]*\n/)
  const body = rest.join('\n\n').trim()
  if (/^content-type *: *multipart/im.test(head)) return unreadable('multipart')
  if (body !== '') return jsonInput(body)
  const [, address = ''] = /^(?:GET|POST) *(\S*)/.exec(head) ?? []
  return address.includes('?') ? queryInput(address) : { kind: 'json', params: {} }
}

function jsonInput(body: string): ExampleInput {
  const params = parsed(body)
  return isJsonObject(params) ? { kind: 'json', params } : unreadable('the body is no JSON object')
}

function queryInput(address: string): ExampleInput {
  const query = address.slice(address.indexOf('?') + 1)
  if (/\n\s*\{/.test(query)) return unreadable('a query and a body')
  const parts = query
    .split('&')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^<.*>?$/.test(part))
  const wrong = parts.find((part) => !part.includes('='))
  if (wrong !== undefined) return unreadable(`a part of the query without =: ${wrong}`)
  const pairs = parts.map(pairOf)
  return new Set(pairs.map(([name]) => name)).size === pairs.length
    ? { kind: 'query', params: nested(pairs) }
    : unreadable('a name that stands twice in the query')
}

/** Most published queries are not encoded, so that a plus is a plus unless something else is encoded. */
function pairOf(part: string): readonly [string, string] {
  const at = part.indexOf('=')
  return [part.slice(0, at).trim(), decoded(part.slice(at + 1).trim())]
}

function decoded(value: string): string {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return value
  try {
    return decodeURIComponent(value.replaceAll('+', ' '))
  } catch {
    return value
  }
}

/** Reads the output of a published example. */
export function readOutput(text: string): ExampleOutput {
  const body = parsed(text)
  const isEnvelope = isJsonObject(body) && Object.keys(body).join() === 'Response'
  const inner = isEnvelope ? body['Response'] : undefined
  if (!isJsonObject(inner)) return unreadable('not the envelope of an answer')
  const error = inner['Error']
  const code = isJsonObject(error) ? error['Code'] : undefined
  return typeof code === 'string' ? { kind: 'error', code } : { kind: 'success', returns: inner }
}

function parsed(text: string): Json | undefined {
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}
