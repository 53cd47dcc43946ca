import { inside, refuse } from './reader.ts'
import type { Place } from '../spec-error.ts'
import type { Field } from '../spec.ts'

/** Throws a `SpecError` where a format is no regular expression, or none that a text can match. */
export function checkFormat({ format }: Field, at: Place): void {
  if (!format) return
  const place = inside(inside(at, 'format'), 'value')
  if (!isPattern(format.value)) refuse(place, 'a regular expression', format.value)
  if (hasStrayAnchor(format.value))
    refuse(place, 'a regular expression with ^ and $ at its ends alone', format.value)
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** A beginning behind something, or an end before something, which no text has. */
function hasStrayAnchor(source: string): boolean {
  const plain = source.replace(/\\./gsu, 'x').replace(/\[[^\]]*\]/gu, 'x')
  return /(?<!^|[(|]|\(\?(?::|<?[=!]|<\w+>))\^/u.test(plain) || /\$(?![)|]|$)/u.test(plain)
}
