/** The known name that a given one was most likely meant to be, if any: few letters differ, and capitals do not count. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  let found: string | undefined
  let least = Math.max(2, Math.floor(Math.min(given.length, LONGEST) / 4)) + 1
  for (const name of known) {
    // Each letter that one has more is a change: the table need not be made.
    if (Math.abs(name.length - given.length) >= least) continue
    const count = changes(given.toLowerCase(), name.toLowerCase())
    if (count < least) [found, least] = [name, count]
  }
  return found
}

// Longer than every published name.
const LONGEST = 100

/** How many letters are added, left out or replaced: the distance of Levenshtein, row by row. */
function changes(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [above, letter] of Array.from(from).entries()) {
    const next = [above + 1]
    for (const [at, other] of Array.from(to).entries()) {
      const replaced = (row[at] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
