import type { Data } from '../runtime-hash.ts'

/** A body as the text that it is, a mark at its start included; as the bytes where it is none. */
export function bodyText(body: Uint8Array<ArrayBuffer>): Data {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return body
  }
}
