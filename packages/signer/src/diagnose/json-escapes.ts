type Escape = (text: string) => string

const lower = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
const upper = (mark: string): string => `\\u${lower(mark).slice(2).toUpperCase()}`
const slashed: Escape = (text) => text.replaceAll('/', '\\/')
const ascii: Escape = (text) => text.replace(/[\u007f-\uffff]/g, lower)

/** The escapes that are tried, on JSON that has only those which it must. */
export const ESCAPES: readonly Escape[] = [
  (text) => text,
  ascii, // Python
  (text) => text.replace(/[\u007f-\uffff]/g, upper),
  slashed,
  (text) => slashed(ascii(text)), // PHP
  (text) => text.replace(/[<>&\u2028\u2029]/g, lower), // Go
  (text) => text.replace(/[<>&='\u2028\u2029]/g, lower), // Gson
  (text) => text.replace(/[<>&'`\u007f-\uffff]/g, upper), // .NET
]

/** A word with the escapes that it must have; other words than texts stay as they are. */
export function plainText(word: string): string {
  return word.startsWith('"') ? asJavaScript(word) : word
}

/** A number as JavaScript writes it, rounded where it is beyond 2^53; other words stay as they are. */
export function plainNumber(word: string): string {
  return /^[-\d]/.test(word) ? asJavaScript(word) : word
}

function asJavaScript(word: string): string {
  return JSON.stringify(JSON.parse(word))
}
