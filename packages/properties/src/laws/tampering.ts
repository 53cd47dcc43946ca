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
  /** Codes that a changed request may earn before its signature is looked at, since it must be read first. */
  readonly earlier: (changed: Parts) => readonly string[]
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const DIGITS = '0123456789'

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

/** Everything that the signature covers. The host is left out: a changed one is another service. */
export const SIGNED_PARTS = {
  payload: {
    tamper: (parts, change) => PAYLOAD[parts.method]?.tamper(parts, change),
    earlier: (changed) => PAYLOAD[changed.method]?.earlier(changed) ?? [],
  },
  'content-type': header('content-type', LETTERS, ['UnsupportedProtocol']),
  'x-tc-timestamp': header('x-tc-timestamp', DIGITS),
  'x-tc-action': header('x-tc-action', LETTERS),
  authorization: header('authorization', LETTERS),
} satisfies Readonly<Record<string, Tampering>>

/** The name of a signed part. */
export type SignedPart = keyof typeof SIGNED_PARTS

/** A header by name: the action is signed on demand, the others always. */
function header(name: string, alphabet: string, earlier: readonly string[] = []): Tampering {
  return {
    tamper: (parts, change) => {
      const value = parts.headers[name]
      if (value === undefined) return undefined
      return { ...parts, headers: { ...parts.headers, [name]: replaced(value, change, alphabet) } }
    },
    earlier: () => earlier,
  }
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
