import { utf8 } from './text.ts'

const DASH = 0x2d
const LINE_FEED = 0x0a

/** A body, and the content type that is sent with it. */
export interface Content {
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer>
}

/**
 * The same parts between boundaries in lower case: header values are signed in lower case, and which spelling the
 * service takes for a mixed-case boundary is not documented.
 */
export function lowerBoundary({ contentType, body }: Content): Content {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1] ?? ''
  const given = utf8(`--${boundary}`)
  const fresh = freshBoundary(boundary.toLowerCase(), boundary, body)
  const lowered = body.slice()
  for (const at of delimiters(body, given)) lowered.set(utf8(fresh), at + 2)
  return { contentType: contentType.replace(boundary, fresh).toLowerCase(), body: lowered }
}

// A part may hold the lowered text itself: then its last characters count up.
function freshBoundary(candidate: string, given: string, body: Uint8Array): string {
  for (let count = 0, fresh = candidate; ; count += 1) {
    if (fresh === given || delimiters(body, utf8(`--${fresh}`)).length === 0) return fresh
    fresh = candidate.slice(0, -`${count}`.length) + count
  }
}

/** Where a delimiter stands: at the start of the body or of a line. */
function delimiters(body: Uint8Array, delimiter: Uint8Array): readonly number[] {
  const found: number[] = []
  for (let at = body.indexOf(DASH); at >= 0; at = body.indexOf(DASH, at + 1)) {
    const startsLine = at === 0 || body[at - 1] === LINE_FEED
    if (startsLine && delimiter.every((byte, index) => body[at + index] === byte)) found.push(at)
  }
  return found
}
