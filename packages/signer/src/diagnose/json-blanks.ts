import { stepOf, WORD } from './json-words.ts'

/** Writes the words of a JSON text with blanks between them. */
export type Blanks = (words: readonly string[]) => string

/** As JavaScript and Go write it. */
export const compact: Blanks = (words) => words.join('')

/** As Python writes it. */
export const spaced: Blanks = (words) =>
  words.map((word) => (word === ',' || word === ':' ? `${word} ` : word)).join('')

/** Every way to set blanks that is tried. */
export const BLANKS: readonly Blanks[] = [
  compact,
  spaced,
  indented('  '),
  indented('    '),
  indented('\t'),
]

/** The way in which a text is written: one of these, or with the very blanks that it has. */
export function blanksOf(text: string, words: readonly string[]): Blanks {
  return BLANKS.find((blanks) => blanks(words) === text) ?? keeping(text)
}

function keeping(text: string): Blanks {
  const gaps = text.split(WORD)
  return (words) => words.map((word, at) => (gaps[at] ?? '') + word).join('')
}

function indented(unit: string): Blanks {
  return (words) => {
    let depth = 0
    const line = (step: number): string => `\n${unit.repeat((depth += step))}`
    const write = (word: string, at: number): string => {
      const step = stepOf(word)
      if (word === ':') return ': '
      if (word === ',') return word + line(0)
      const isEmpty = step + stepOf(words[at + step]) === 0 // beside its other bracket
      if (step === 0 || isEmpty) return word
      return step > 0 ? word + line(1) : line(-1) + word
    }
    return words.map(write).join('')
  }
}
