import type { Hint, Json } from '../../spec.ts'
import { type FindHints, type Subject, valueIn } from './subject.ts'

const BULLET = /^(?:[-*•·]\s+|\d+[.、)）]\s+)/
const TEMPLATE = /^(?:枚举值|enumeration values?(?:\(s\))?)\s*[:：]$/i
const KEYWORD =
  /(?:取值|可选值|枚举|有效值|valid values?|value options|optional values)[^:：\n]{0,12}[:：]$/i

/** The bullets under a heading, each its first word: a value before a colon, with its meaning behind. */
function listed(
  lines: readonly string[],
  at: number,
  subject: Subject,
): readonly Json[] | undefined {
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => !BULLET.test(line))
  const bullets = rest.slice(0, end < 0 ? rest.length : end)
  const values = bullets.map((line) => {
    const [word = ''] = line.replace(BULLET, '').split(/[：，,（(]|:(?=\s|[^\w\s])|\s-\s/)
    return valueIn(word, subject)
  })
  const isWhole = values.length > 1 && !values.includes(undefined)
  return isWhole ? values.filter((value) => value !== undefined) : undefined
}

/** `0：off 1：on`, of a number: each digit before a colon and a word. */
const NUMBERED = /(?<=^|[\s，,；;。、（(])(-?\d{1,9})\s*[:：]\s*(?=[^\d\s/])/gm

function numbered(text: string): readonly number[] {
  return [...text.matchAll(NUMBERED)].map(([, digits]) => Number(digits))
}

/** The only values, where a text lists them: under a heading made for it, under a keyword, or number by number. */
export const enums: FindHints = (text, subject) => {
  if (subject.kind === 'bool') return []
  const lines = text.split('\n')
  for (const [tier, heading] of [
    ['template', TEMPLATE],
    ['keyword', KEYWORD],
  ] as const) {
    const at = lines.findIndex((line) => heading.test(line) && !BULLET.test(line))
    const value = at < 0 ? undefined : listed(lines, at, subject)
    if (value) return [hint(tier, value, lines.slice(at, at + 1 + value.length).join('\n'))]
  }
  const numbers = subject.kind === 'integer' ? numbered(text) : []
  const isWhole = numbers.length > 1 && new Set(numbers).size === numbers.length
  return isWhole ? [hint('numbered', numbers, text)] : []
}

function hint(tier: string, value: readonly Json[], quote: string): Hint {
  return { rule: 'enum', value: [...new Set(value)], tier, quote }
}
