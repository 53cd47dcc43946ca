import { expected } from './expected.ts'
import { bytesOf } from './text.ts'

/**
 * Writes the boundaries of a form's body in lower case, in place, to go with a content type in lower case: header values
 * are signed so, and which spelling the service takes for a mixed-case boundary is not documented.
 */
export function lowerBoundary(contentType: string, bytes: Uint8Array<ArrayBuffer>): void {
  const [, boundary = ''] = /boundary="?([^";]+)/i.exec(contentType) ?? []
  const given = `\n--${boundary}`
  const fresh = given.toLowerCase()
  if (given === fresh) return
  // Latin-1 gives one character a byte; with a line feed before, a boundary's index is that of its dashes in the bytes.
  const text = `\n${new TextDecoder('latin1').decode(bytes)}`
  if (text.includes(fresh)) expected('body', 'another boundary')
  text.replaceAll(given, (_, at) => {
    bytes.set(bytesOf(fresh.slice(1)), at)
    return fresh
  })
}
