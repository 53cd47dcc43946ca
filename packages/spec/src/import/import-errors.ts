import { inside, refuse } from '../parse/reader.ts'
import type { Place } from '../spec-error.ts'
import type { TakeNote } from './notes.ts'
import type { PublishedErrors } from './published.ts'

/** The codes of a service, every one with a text, and which of them each action lists. */
export interface ImportedErrors {
  readonly codes: Readonly<Record<string, string>>
  readonly actions: Readonly<Record<string, readonly string[]>>
}

/** Where error lists stand, which actions there are, and who is told of what is amiss. */
export interface ErrorsContext {
  readonly isAction: (name: string) => boolean
  readonly at: Place
  readonly take: TakeNote
}

/** Published error lists, their codes without what slipped in at the ends. */
export function importErrors(
  { codes = {}, actions = {} }: PublishedErrors,
  { isAction, at, take }: ErrorsContext,
): ImportedErrors {
  const described = Object.entries(codes).map(([code, text]): [string, string] => [
    plainCode(code, { at: inside(inside(at, 'codes'), code), take }),
    text,
  ])
  const place = inside(at, 'actions')
  const listed = Object.entries(actions).map(([name, list]): [string, readonly string[]] => {
    if (!isAction(name)) take('codes of no action', inside(place, name))
    const own = list.map((code, index) =>
      plainCode(code, { at: inside(inside(place, name), index), take }),
    )
    return [name, [...new Set(own)]]
  })
  const known = new Set(described.map(([code]) => code))
  const missing = listed.flatMap(([name, list]) =>
    list.filter((code) => !known.has(code)).map((code) => [name, code] as const),
  )
  for (const [name] of missing) take('code without a text', inside(place, name))
  return {
    codes: Object.fromEntries([...described, ...missing.map(([, code]) => [code, ''] as const)]),
    actions: Object.fromEntries(listed),
  }
}

function plainCode(code: string, { at, take }: Pick<ErrorsContext, 'at' | 'take'>): string {
  const plain = code.replace(/[\s.]+$/, '').trimStart()
  if (plain !== code) take('code with a blank or a dot at its end', at)
  return /^\S+$/.test(plain) ? plain : refuse(at, 'an error code', code)
}
