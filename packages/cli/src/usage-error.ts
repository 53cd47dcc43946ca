/** What a command was given cannot be used: where, what was expected there, and what was received. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor(where: string, expected: string, received: string) {
    super(`${where}: expected ${expected}; received ${received}`)
  }
}
