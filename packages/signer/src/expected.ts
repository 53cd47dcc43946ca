/** Refuses wrong use: where it is and what to pass, never what was received, which may hold a secret. */
export function expected(where: string, what: string): never {
  throw new TypeError(`${where}: expected ${what}`)
}

// Printable, no blank around it; with a bracket begins what an object says of itself.
const TEXT = /^[!-Z^-~]([ -~]*[!-~])?$/
/** Refuses members that are missing, no text, or no header's: with a blank around them or a line feed in them. */
export function expectTexts(members: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(members))
    if (!TEXT.test(value ?? '')) expected(name, 'text')
}

/** Refuses what is no address of a service, or one with a user in it, whose password `URL` would tell. */
export function expectEndpoint(endpoint: string | URL | undefined): URL {
  if (!/^https?:\/\/[^@/]+(\/|$)/i.test(`${endpoint}`)) expected('endpoint', 'https://{host}')
  return new URL(endpoint as string) // or a URL, which is read as text too
}
