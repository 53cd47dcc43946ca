import { type FindHints, type Subject, valueIn } from './subject.ts'

const WORD = String.raw`\s*(["'“‘\`]?[^\s，。,；;、（()）]+?)`
const STOP = String.raw`[，。；;、（()）]|,(?!\d{3})`
const WORD_END = String.raw`(?=\.?(?:\s|${STOP}|$))`
/** English goes on behind a blank, and a word before it is no value: "the default is proximity access". */
const CLAUSE_END = String.raw`(?=\.?\s*(?:\n|${STOP}|$)|\.\s)`

interface Wording {
  readonly tier: 'template' | 'keyword'
  readonly before: string
  /** What stands behind a text; behind a number that is the end of the word. */
  readonly behind: string
}

/** The wordings of both languages, those of the better tier first. */
const WORDINGS: readonly Wording[] = [
  { tier: 'template', before: String.raw`^默认值\s*[:：]`, behind: WORD_END },
  { tier: 'template', before: String.raw`^default(?: value)?\s*[:：]`, behind: CLAUSE_END },
  { tier: 'keyword', before: String.raw`默认值?(?:为|是)?\s*[:：]?`, behind: WORD_END },
  {
    tier: 'keyword',
    before: String.raw`\b(?:default(?: value)?(?:\s*[:：]| is)|defaults to)`,
    behind: CLAUSE_END,
  },
]

interface Pattern {
  readonly tier: Wording['tier']
  readonly ofText: RegExp
  readonly ofOthers: RegExp
}

const PATTERNS: readonly Pattern[] = WORDINGS.map(({ tier, before, behind }) => ({
  tier,
  ofText: new RegExp(before + WORD + behind, 'im'),
  ofOthers: new RegExp(before + WORD + WORD_END, 'im'),
}))

/** Most texts say nothing of the kind. */
const ANY = /默认|default/i

/** What is taken where nothing is sent, where a text says so in the type of the member. */
export const defaults: FindHints = (text, subject) => {
  if (subject.isList || !ANY.test(text)) return []
  for (const pattern of PATTERNS) {
    const [quote, word = ''] = expressionFor(subject, pattern).exec(text) ?? []
    const value = NO_VALUE.test(word) ? undefined : valueIn(word, subject)
    if (quote !== undefined && value !== undefined)
      return [{ rule: 'default', value, tier: pattern.tier, quote }]
  }
  return []
}

function expressionFor({ kind }: Subject, { ofText, ofOthers }: Pattern): RegExp {
  return kind === 'text' ? ofText : ofOthers
}

/** Words of a sentence, and marks, that stand where a value would. */
const NO_VALUE =
  /^(?:[-.:_+]+|an?|and|are|blank|current|default|empty|if|is|it|none|not|null|of|or|same|that|the|this|to|unlimited|value)$/
