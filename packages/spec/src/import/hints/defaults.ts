import { type FindHints, valueIn } from './subject.ts'

const WORD = String.raw`\s*(["'“‘\`]?[^\s，。,；;、（()）]+?)`
const END = String.raw`(?=\.?(?:[\s，。,；;、（()）]|$))`
const TEMPLATE = new RegExp(String.raw`^(?:默认值|default(?: value)?)\s*[:：]${WORD}${END}`, 'im')
const KEYWORD = new RegExp(
  String.raw`(?:默认值?(?:为|是)?|default(?: value)?(?: is)?)\s*[:：]?${WORD}${END}`,
  'i',
)

/** What is taken where nothing is sent, where a text says so in the type of the member. */
export const defaults: FindHints = (text, subject) => {
  if (subject.isList) return []
  for (const [tier, wording] of [
    ['template', TEMPLATE],
    ['keyword', KEYWORD],
  ] as const) {
    const found = wording.exec(text)
    const value = found ? valueIn(found[1] ?? '', subject) : undefined
    if (found && value !== undefined) return [{ rule: 'default', value, tier, quote: found[0] }]
  }
  return []
}
