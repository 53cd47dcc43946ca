/** JSON as `JSON.stringify` writes it, and a bigint as the number that it is. */
export function jsonText(value: unknown): string | undefined {
  if (typeof value === 'bigint') return `${value}`
  if (Array.isArray(value)) return `[${value.map((item) => jsonText(item) ?? 'null').join()}]`
  if (!isPlain(value)) return JSON.stringify(value)
  const members = Object.entries(value).flatMap(([name, item]) => {
    const text = jsonText(item)
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`]
  })
  return `{${members.join()}}`
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('toJSON' in value)
}
