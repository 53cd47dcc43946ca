/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON with a blank after each comma and colon, as Python writes it. */
export function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`,
  )
  return `{${members.join(', ')}}`
}

/** The same value with the keys of every object in order. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([name, member]) => [name, sortKeys(member)]))
}

/** JSON with escapes for all characters above `last`. */
export function asciiOnly(text: string, last = 0x7e): string {
  return Array.from({ length: text.length }, (_, at) => {
    const code = text.charCodeAt(at)
    return code > last ? `\\u${code.toString(16).padStart(4, '0')}` : text.charAt(at)
  }).join('')
}
