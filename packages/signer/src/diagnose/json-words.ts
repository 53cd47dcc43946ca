/** Longer JSON is not written anew: each spelling would take longer than all else together. */
const LONGEST = 2 ** 18
/** Deeper JSON is no request's, and indenting it would fill the memory. */
const DEEPEST = 64

/** A word of JSON; what stands between two is blank. */
export const WORD = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g

/** One step in or out. */
const STEP: Readonly<Record<string, number>> = { '{': 1, '[': 1, '}': -1, ']': -1 }

/** How many levels a word leads in or out. */
export function stepOf(word = ''): number {
  return word.length > 1 ? 0 : (STEP[word] ?? 0)
}

/**
 * The words of a JSON text as they are written, without the blanks between them: to read and write values instead would
 * round numbers and lose their form. None where the text is not JSON, or too long or too deep.
 */
export function jsonWords(text: string): readonly string[] | undefined {
  if (text.length > LONGEST || !isJson(text)) return undefined
  const words = text.match(WORD) ?? []
  let depth = 0
  return words.every((word) => (depth += stepOf(word)) <= DEEPEST) ? words : undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
