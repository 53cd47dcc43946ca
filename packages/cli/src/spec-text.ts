/** A value as JSON of two spaces, no digit of a bigint lost: one line a member or item. Same value, same bytes. */
export function jsonText(value: unknown, indent = ''): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (isList(value))
    return block(['[', ']'], { indent, lines: value.map((item) => inner + jsonText(item, inner)) })
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  const lines = members.map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${jsonText(member, inner)}`,
  )
  return block(['{', '}'], { indent, lines })
}

const isList = (value: object): value is readonly unknown[] => Array.isArray(value)

interface Block {
  readonly indent: string
  readonly lines: readonly string[]
}

function block([open, close]: readonly [string, string], { indent, lines }: Block): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${indent}${close}`
}
