type Bytes = Uint8Array<ArrayBuffer>

/** One part of a multipart body, to the byte. */
export interface Part {
  readonly name: string
  readonly contentType: string
  readonly bytes: Bytes
}

/** The boundary that a content type names; it has 70 letters at most (RFC 2046, 5.1.1). */
export function boundaryOf(contentType: string): string | undefined {
  const [, quoted, bare] =
    /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70})(?=[\s;]|$))/i.exec(contentType) ?? []
  return quoted ?? bare
}

/**
 * Reads a multipart body by its bytes, since `formData` loses parts without a filename: RFC 2046, 5.1.1.
 * Undefined where it is none; an empty body, as the official Python SDK sends without parameters, has no parts.
 */
export function readMultipart(body: Bytes, boundary: string): readonly Part[] | undefined {
  if (body.length === 0) return []
  const text = letters(body)
  const delimiters = [...text.matchAll(delimiterOf(boundary))]
  const closing = delimiters.findIndex(({ groups }) => groups?.['end'])
  if (closing < 0 || delimiters[0]?.index !== 0) return undefined
  const parts = delimiters
    .slice(0, closing)
    .map((found, at) =>
      readPart(body.subarray(found.index + found[0].length, delimiters[at + 1]?.index)),
    )
  return parts.every((part) => part !== undefined) ? parts : undefined
}

// One character a byte, so that an index into the text is an index into the bytes.
const letters = (bytes: Bytes): string => new TextDecoder('latin1').decode(bytes)

/** The line between two parts, with the breaks that belong to it. */
function delimiterOf(boundary: string): RegExp {
  const text = boundary.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  return new RegExp(`(?:^|\\r\\n)--${text}(?:(?<end>--)|[ \\t]*\\r\\n)`, 'g')
}

// .NET writes a name without quotes.
const NAME = /;\s*name=(?:"([^"]*)"|([^\s;"]+))/i

function readPart(bytes: Bytes): Part | undefined {
  const blank = letters(bytes).indexOf('\r\n\r\n')
  const head = new TextDecoder().decode(bytes.subarray(0, Math.max(blank, 0)))
  const [, quoted, bare] = NAME.exec(headerOf(head, 'Content-Disposition')) ?? []
  const name = quoted ?? bare
  if (name === undefined) return undefined
  return { name, contentType: headerOf(head, 'Content-Type'), bytes: bytes.slice(blank + 4) }
}

const headerOf = (head: string, name: string): string =>
  new RegExp(`^${name}:(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
