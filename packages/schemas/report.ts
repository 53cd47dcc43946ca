/** What a run of the generator did to its files. */
interface Generated {
  readonly written: readonly string[]
  readonly removed: readonly string[]
  /** How many files there are now. */
  readonly total: number
}

/** Says which files were written and which removed, and how many were so already. */
export function report({ written, removed, total }: Generated): string {
  const same = total - written.length
  const rest = same === total ? `All ${total} generated files` : `${same} other generated files`
  return [
    ...written.map((file) => `wrote ${file}`),
    ...removed.map((file) => `removed ${file}`),
    `${rest} are up to date.`,
  ].join('\n')
}
