/** One thing that machines hold. It passes with exit code 0 and is skipped with 77. */
export interface Check {
  readonly name: string
  readonly command: string
  /** Its last line is worth reading even where it passes. */
  readonly tells?: boolean
  /** Where it leaves counts of its own, which then stand for it. */
  readonly leaves?: string
}

/** Everything that is held, in this order. The tests of all packages are the last row. */
export const CHECKS: readonly Check[] = [
  { name: 'types', command: 'pnpm run typecheck' },
  { name: 'lint', command: 'pnpm run lint' },
  { name: 'format', command: 'pnpm run format:check' },
  { name: 'build', command: 'pnpm run build' },
  { name: 'tests', command: 'pnpm run test:all', leaves: '.vitest/counts.json' },
]
