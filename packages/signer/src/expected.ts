/** Refuses wrong use: where it is and what to pass, never what was received, which may hold a secret. */
export function expected(where: string, what: string): never {
  throw new TypeError(`${where}: expected ${what}`)
}

// Printable and not blank at its start; with a bracket begins what an object says of itself.
const TEXT = /^[!-Z^-~][ -~]*$/

/** Refuses members that are missing, no text, or no header's: with a blank before them or a line feed in them. */
export function expectTexts(members: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(members))
    if (!TEXT.test(value ?? '')) expected(name, 'text')
}
