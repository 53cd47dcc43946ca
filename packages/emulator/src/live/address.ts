/** A URL as a task carries one: with a host, written as numbers where it is an address. */
export interface Address {
  readonly scheme: string
  readonly host: string
}

/** Reads an address; undefined where a text is no URL with a host. A published example ends in a line feed. */
export function readAddress(text: string): Address | undefined {
  const url = urlOf(text.trim())
  // Under a scheme that URL does not know, a host stays as it was written.
  const host = url?.host ? urlOf(`http://${url.host}`)?.hostname : undefined
  return url && host
    ? { scheme: url.protocol.slice(0, -1), host: host.replace(/\.$/, '') }
    : undefined
}

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

/** Whether a text is a URL of one of these schemes. */
export const hasScheme = (text: string, schemes: readonly string[]): boolean =>
  schemes.includes(readAddress(text)?.scheme ?? '')

// Loopback, link-local and the private ranges of RFC 1918 and RFC 4193.
const PRIVATE_V4 = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+$/
const PRIVATE_V6 = /^\[(?:::1?|f[cd].*|fe[89ab].*)\]$/
const MAPPED_V4 = /^\[::ffff:([\da-f]+):([\da-f]+)\]$/
const LOCAL = /^(?:.+\.)?localhost$/

/** Whether a text is a URL whose host nobody outside can reach. */
export function isPrivate(text: string): boolean {
  const host = readAddress(text)?.host ?? ''
  return [PRIVATE_V4, PRIVATE_V6, LOCAL].some((one) => one.test(unmapped(host)))
}

/** An address of version 4, where it stands in one of version 6. */
function unmapped(host: string): string {
  const halves = MAPPED_V4.exec(host)
    ?.slice(1)
    .map((half) => Number.parseInt(half, 16))
  return halves ? halves.flatMap((half) => [half >> 8, half & 255]).join('.') : host
}
