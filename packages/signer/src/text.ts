import type { Bytes, Data } from './runtime-hash.ts'

const encoder = new TextEncoder()

/** The bytes that are meant: of a text its UTF-8. */
export function bytesOf(data: Data | Bytes): Uint8Array<ArrayBuffer> {
  return typeof data === 'string' ? encoder.encode(data) : new Uint8Array(data)
}

/** Lower-case hex. */
export function hex(bytes: Bytes): string {
  return [...bytesOf(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes that lower-case hex stands for. */
export function bytesOfHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
