import type { Hint } from '../../spec.ts'
import type { FindHints } from './subject.ts'

const NUMBER = String.raw`(-?\d{1,15}(?:\.\d+)?)`
const BETWEEN = String.raw`\s*(?:[-~～]|到|至|to|and)\s*`
const TO = String.raw`\s*(?:[-~～,，]|到|至|to|and)\s*`
/** Behind a number stands the end of what is said: a unit would change it, and so would more digits. */
const END = String.raw`(?=\s*(?:[。，；;、）)\]】]|,(?!\d{3})|\.(?!\d)|$))`

const TEMPLATE = new RegExp(
  String.raw`^(?:取值范围|value ranges?)\s*[:：]\s*([[(（【])\s*${NUMBER}\s*[,，]\s*${NUMBER}\s*([\])）】])$`,
  'im',
)
/** A comma makes a pair between brackets alone: without them it goes on to list values. */
const PAIR = new RegExp(
  String.raw`(?:取值范围|value range)(?:为|是| is| from)?\s*[:：]?\s*(?:[[(（]\s*${NUMBER}${TO}${NUMBER}\s*[\])）]|${NUMBER}${BETWEEN}${NUMBER}${END})`,
  'im',
)
const MOST = new RegExp(
  String.raw`(?:最大值?|上限|不超过|不大于|maximum(?: value)?|cannot exceed)(?:为|是| is|:|：)?\s*(\d{1,15})${END}`,
  'im',
)

/** The least and the greatest value, where a text bounds a number. */
export const ranges: FindHints = (text, { kind, isList }) => {
  if ((kind !== 'integer' && kind !== 'float') || isList) return []
  const template = TEMPLATE.exec(text)
  if (template) return fromTemplate(template, kind === 'integer')
  // A union such as 0 and [26, 256] is no range.
  const pair = /[和或]\s*[[(]/.test(text) ? null : PAIR.exec(text)
  if (pair) {
    const [quote, first = pair[3], last = pair[4]] = pair
    return bounds([Number(first), Number(last)], { tier: 'keyword', quote })
  }
  const most = MOST.exec(text)
  return most ? [{ rule: 'maximum', value: Number(most[1]), tier: 'most', quote: most[0] }] : []
}

/** A round bracket leaves its number out; those of Chinese text do not. */
function fromTemplate(
  [quote, open, least, most, close]: RegExpExecArray,
  isInteger: boolean,
): readonly Hint[] {
  if (!isInteger && (open === '(' || close === ')')) return []
  const first = Number(least) + (open === '(' ? 1 : 0)
  const last = Number(most) - (close === ')' ? 1 : 0)
  return bounds([first, last], { tier: 'template', quote })
}

function bounds(
  [least, most]: readonly [number, number],
  found: Pick<Hint, 'tier' | 'quote'>,
): readonly Hint[] {
  if (least >= most) return []
  return [
    { rule: 'minimum', value: least, ...found },
    { rule: 'maximum', value: most, ...found },
  ]
}
