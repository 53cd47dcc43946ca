import { blanksOf, compact, spaced, type Blanks } from './json-blanks.ts'
import { jsonWords } from './json-words.ts'

/** A JSON text taken apart. */
export interface Json {
  readonly words: readonly string[]
  /** Puts a text in its place, with the blanks around the whole. */
  readonly placed: (text: string) => string
  /** Words with the blanks of the text itself, with none, and with those of Python. */
  readonly written: (words: readonly string[]) => readonly string[]
  /** Its own words written so. */
  readonly same: ReadonlySet<string>
}

/** Takes a JSON text apart; none where it is not JSON, or too long or too deep. */
export function readJson(text: string): Json | undefined {
  const words = jsonWords(text)
  if (!words) return undefined
  const trimmed = text.trim()
  const [before = '', after = ''] = text.split(trimmed)
  const ways = new Set<Blanks>([blanksOf(trimmed, words), compact, spaced])
  const written = (others: readonly string[]) => Array.from(ways, (blanks) => blanks(others))
  const placed = (other: string) => before + other + after
  return { words, placed, written, same: new Set(written(words)) }
}
