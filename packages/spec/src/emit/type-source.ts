import type { Shape } from './schema-source.ts'
import { type Cases, fold } from '../fold.ts'
import { SCALARS } from '../scalars.ts'
import { READINGS } from '../side.ts'
import { docComment, indent, memberName } from './source-text.ts'
import type { Text } from '../spec.ts'

/** A text in the language of the code. */
export function english(text: Text | undefined): string {
  if (text === undefined) return ''
  return typeof text === 'string' ? text : text.en
}

/** An interface body as source; without members its content is unknown. */
export function typeSource({ fields, side, nameObject }: Shape): string {
  const { isPresent, isNullable } = READINGS[side]
  const cases: Cases<string> = {
    scalar: (name) => SCALARS[name].type,
    list: (item) => `readonly ${item.includes(' ') ? `(${item})` : item}[]`,
    object: (name) => nameObject(name, side),
  }
  const members = Object.entries(fields).map(([name, field]) => {
    const type = `${fold(field.type, cases)}${isNullable(field) ? ' | null' : ''}`
    const member = isPresent(field)
      ? `${memberName(name)}: ${type}`
      : `${memberName(name)}?: ${type} | undefined`
    return `${docComment(english(field.summary))}readonly ${member}`
  })
  const body = members.length === 0 ? ['readonly [member: string]: unknown'] : members
  return ['{', ...body.map(indent), '}'].join('\n')
}
