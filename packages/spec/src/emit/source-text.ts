const NAME = /^[A-Za-z_$][\w$]*$/

/** A text as a TypeScript literal in which no character ends a line, a comment or the literal. */
export function quote(text: string): string {
  const double = JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escape)
  return text.includes("'") ? double : `'${double.slice(1, -1).replaceAll('\\"', '"')}'`
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A member's name, quoted where it must be. */
export function memberName(name: string): string {
  return NAME.test(name) ? name : quote(name)
}

/** Lines, each one step further in. */
export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}

const LINE = 80

/** Some items between brackets: on one line where they fit, else each on its own. */
export function block([open, close]: readonly [string, string], items: readonly string[]): string {
  const space = open === '{' && items.length > 0 ? ' ' : ''
  const line = `${open}${space}${items.join(', ')}${space}${close}`
  return line.length <= LINE && !line.includes('\n') ? line : lines([open, close], items)
}

/** Some items between brackets, each on its own line. */
export function lines([open, close]: readonly [string, string], items: readonly string[]): string {
  return [open, ...items.map((item) => `${indent(item)},`), close].join('\n')
}

/** JSON, with bigints and without undefined members, as TypeScript source. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'bigint') return `${value}n`
  if (Array.isArray(value)) return block(['[', ']'], value.map(literal))
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return block(
    ['{', '}'],
    members.map(([name, member]) => `${propertyName(name)}: ${literal(member)}`),
  )
}

// A plain `__proto__` in a literal sets the prototype instead of a member.
function propertyName(name: string): string {
  return name === '__proto__' ? "['__proto__']" : memberName(name)
}

const LONGEST_DOC = 160

/** The first line of a prose text, as a doc comment that the text cannot end. */
export function docComment(prose: string): string {
  const [line = ''] = prose.trim().split(/[\n\r\u2028\u2029]/)
  const plain = line.replace(/\p{Cc}+/gu, ' ').trim()
  const short = plain.length > LONGEST_DOC ? `${plain.slice(0, LONGEST_DOC)}…` : plain
  return short === '' ? '' : `/** ${short.replaceAll('*/', '*\\/')} */\n`
}
