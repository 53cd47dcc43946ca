import { hash } from 'node:crypto'

/** HMAC-SHA256 of a text in lower-case hex, under a key that is not told. */
export type PreparedHmac = (text: string) => string

const BLOCK = 64
const CAPACITY = 1024

/**
 * Prepares the two blocks of an HMAC-SHA256 key of at most 64 bytes once (RFC 2104): what is left to do for a text are two
 * one-shot hashes, which Node does faster than `createHmac` even with a `KeyObject`.
 */
export function prepareHmac(key: Uint8Array): PreparedHmac {
  const inner = Buffer.alloc(BLOCK + CAPACITY, block(key, 0x36))
  const outer = Buffer.alloc(BLOCK + 32, block(key, 0x5c))
  return (text) => {
    outer.set(hash('sha256', message(inner, text), 'buffer'), BLOCK)
    return hash('sha256', outer)
  }
}

function block(key: Uint8Array, pad: number): Uint8Array {
  return new Uint8Array(BLOCK).map((_, at) => (key[at] ?? 0) ^ pad)
}

/** The inner block and the text; the room behind the block is used again, hashing being over before the next text comes. */
function message(inner: Buffer, text: string): Buffer {
  if (text.length * 3 > CAPACITY)
    return Buffer.concat([inner.subarray(0, BLOCK), Buffer.from(text)])
  return inner.subarray(0, BLOCK + inner.write(text, BLOCK))
}
