import { readJson } from '@tc3/spec'
import type { Parts } from './parts.ts'

/** Where a byte is changed, and to which of the other values it could have. */
export interface Change {
  readonly at: number
  readonly by: number
}

/** How one part of a request is changed. */
interface Tampering {
  /** The parts with one byte changed; nothing where the request has no such byte. */
  readonly tamper: (parts: Parts, change: Change) => Parts | undefined
  /** The endpoint that is signed in place of the one it is sent to. */
  readonly signedFor?: (endpoint: string, change: Change) => string
  /** Codes that a changed request may earn before its signature is looked at, since it must be read first. */
  readonly earlier: (changed: Parts) => readonly string[]
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'
const LETTERS = `${ALPHABET}${DIGITS}`

const PAYLOAD: Readonly<Record<string, Tampering>> = {
  POST: {
    tamper: ({ body, ...parts }, { at, by }) => ({
      ...parts,
      body: body.map((byte, index) =>
        index === at % body.length ? byte ^ (1 + (by % 255)) : byte,
      ),
    }),
    earlier: ({ body }) => (isJsonObject(body) ? [] : ['InvalidParameter', 'InvalidRequest']),
  },
  GET: {
    tamper: (parts, change) =>
      parts.query === '' ? undefined : { ...parts, query: replaced(parts.query, change, LETTERS) },
    earlier: ({ query }) =>
      query.split('&').every((pair) => pair.includes('=')) ? [] : ['InvalidParameter'],
  },
}

/** What the gateway reads the type of a body by; any other is refused before the signature is looked at. */
const KNOWN_TYPE =
  /^(?:application\/json|application\/x-www-form-urlencoded|application\/octet-stream|multipart\/form-data)\s*(?:;|$)/

/** Everything that the signature covers, but for the method, which is no text that a byte of can change. */
export const SIGNED_PARTS: Readonly<Record<string, Tampering>> = {
  payload: {
    tamper: (parts, change) => PAYLOAD[parts.method]?.tamper(parts, change),
    earlier: (changed) => PAYLOAD[changed.method]?.earlier(changed) ?? [],
  },
  // What arrives under another name is another service's: the name is changed where it is signed.
  host: { tamper: (parts) => parts, signedFor: otherHost, earlier: () => [] },
  'content-type': {
    ...header('content-type', LETTERS),
    earlier: ({ headers }) =>
      KNOWN_TYPE.test(headers['content-type'] ?? '') ? [] : ['UnsupportedProtocol'],
  },
  'parameters of the content-type': {
    tamper: (parts, { by }) => {
      const value = `${parts.headers['content-type']}; a=${LETTERS.charAt(by % LETTERS.length)}`
      return { ...parts, headers: { ...parts.headers, 'content-type': value } }
    },
    earlier: () => [],
  },
  'x-tc-timestamp': header('x-tc-timestamp', DIGITS),
  'x-tc-action': header('x-tc-action', LETTERS),
  authorization: header('authorization', LETTERS),
}

/** A header by name: the action is signed on demand, the others always. */
function header(name: string, alphabet: string): Tampering {
  return {
    tamper: (parts, change) => {
      const value = parts.headers[name]
      if (value === undefined) return undefined
      return { ...parts, headers: { ...parts.headers, [name]: replaced(value, change, alphabet) } }
    },
    earlier: () => [],
  }
}

/** An endpoint with one letter of its host replaced by another one; an address of digits alone has another way to be written. */
function otherHost(endpoint: string, change: Change): string {
  const { hostname } = new URL(endpoint)
  const other = /[a-z]/.test(hostname) ? replaced(hostname, change, ALPHABET) : 'localhost'
  return endpoint.replace(hostname, other)
}

/** A text with one character replaced by another one, never by its other case: case is not signed. */
function replaced(text: string, { at, by }: Change, alphabet: string): string {
  const index = at % text.length
  const others = alphabet.replace(text.charAt(index).toLowerCase(), '')
  return `${text.slice(0, index)}${others.charAt(by % others.length)}${text.slice(index + 1)}`
}

function isJsonObject(body: Uint8Array): boolean {
  try {
    const value = readJson(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
