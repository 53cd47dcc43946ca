import type { FindHints } from './subject.ts'

const PAIR =
  /(?:长度|length)[^0-9\n。；;]{0,8}(\d{1,6})\s*(?:[-~～]|到|至|to)\s*(\d{1,6})\s*(?:个)?(?:英文)?(?:字符|characters?)/i
const MOST =
  /(?:最长|最多|不超过|不能超过|up to|at most|(?:max|maximum) length)[^0-9\n。；;]{0,8}(\d{1,6})\s*个?(?:英文)?(?:字符|characters?)/i

/** The least and the most characters, where a text counts them. */
export const lengths: FindHints = (text, { kind, isList }) => {
  if (kind !== 'text' || isList) return []
  const pair = PAIR.exec(text)
  const [least, most] = [Number(pair?.[1]), Number(pair?.[2])]
  if (pair && least < most) {
    const found = { tier: 'pair', quote: pair[0] }
    return [
      { rule: 'minLength', value: least, ...found },
      { rule: 'maxLength', value: most, ...found },
    ]
  }
  const limit = MOST.exec(text)
  return limit
    ? [{ rule: 'maxLength', value: Number(limit[1]), tier: 'most', quote: limit[0] }]
    : []
}
