/** Where something stands: a path inside a document, and the document's name where it has one. */
export interface Place {
  readonly path: string
  readonly file?: string | undefined
  /** Is told of members that nobody declared, which are refused where nobody listens; or of others, and why. */
  readonly onStray?: ((at: Place, name: string, why?: string) => void) | undefined
}

/** What is wrong with a contract written as data: where, what was expected there, and what was received. */
export class SpecError extends Error {
  override readonly name = 'SpecError'
  readonly file: string | undefined
  readonly path: string
  readonly expected: string
  readonly received: string

  constructor({ file, path }: Place, expected: string, received: string) {
    const where = [file, path].filter((part) => part !== undefined && part !== '').join(': ')
    super(`${where === '' ? 'spec' : where}: expected ${expected}; received ${received}`)
    this.file = file
    this.path = path
    this.expected = expected
    this.received = received
  }
}
