/** What a command ends with, and what it means. */
export const EXIT_CODES = {
  clean: 0,
  findings: 1,
  usage: 2,
  internal: 3,
} as const

/** How a command ended. */
export type Outcome = keyof typeof EXIT_CODES

/** The exit codes in words, as each help tells them. */
export const EXIT_CODES_HELP: readonly (readonly [code: number, meaning: string])[] = [
  [EXIT_CODES.clean, 'clean: done, and nothing found'],
  [EXIT_CODES.findings, 'findings: an example that fails, a change that breaks'],
  [EXIT_CODES.usage, 'usage: an option or a file that cannot be used'],
  [EXIT_CODES.internal, 'internal: a mistake of tc3; TC3_DEBUG=1 shows where'],
]
