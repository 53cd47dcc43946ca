/** One check that any runtime can run: it fails by throwing. */
export interface Check {
  readonly name: string
  readonly run: () => Promise<void>
}

/** Fails where two values are not written alike. */
export function same(received: unknown, expected: unknown, what: string): void {
  const [given, wanted] = [JSON.stringify(received), JSON.stringify(expected)]
  if (given !== wanted) throw new Error(`${what}: expected ${wanted}, received ${given}`)
}
