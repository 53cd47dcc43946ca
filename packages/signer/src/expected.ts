/** Refuses wrong use: where it is and what to pass, never what was received, which may hold a secret. */
export function expected(where: string, what: string): never {
  throw new TypeError(`${where}: expected ${what}`)
}

/** Refuses members that no header can carry: those that are no text, and texts with a blank or a line feed. */
export function expectTexts(members: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(members))
    if (!/^[!-~]+$/.test(value ?? '')) expected(name, 'text without blanks')
}
