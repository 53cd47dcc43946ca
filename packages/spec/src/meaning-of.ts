import type { Action } from './action.ts'
import { COMMON_ERRORS } from './common-errors.gen.ts'
import type { Text } from './spec.ts'

/** Codes, each with what it means. */
type ErrorTexts = Readonly<Record<string, Text>>

/**
 * What a code means, by the first that says it: the action, a list at hand, the service, the codes that all share. The list
 * of the service may have to be fetched. An empty text where the code is listed and no list says what it means.
 */
export async function meaningOf(
  code: string,
  { spec, serviceErrors }: Pick<Action, 'spec' | 'serviceErrors'>,
  given: ErrorTexts,
): Promise<Text | undefined> {
  const near = [spec.errors, given]
  return textIn(near, code) || textIn([...near, await fetched(serviceErrors), COMMON_ERRORS], code)
}

function textIn(lists: readonly ErrorTexts[], code: string): Text | undefined {
  const texts = lists.flatMap((list) => (Object.hasOwn(list, code) ? (list[code] ?? []) : []))
  return texts.find((text) => text !== '') ?? texts[0]
}

/** The answer counts, and not what explains it: a list that cannot be fetched says nothing. */
async function fetched(load: Action['serviceErrors']): Promise<ErrorTexts> {
  try {
    return (await load?.()) ?? {}
  } catch {
    return {}
  }
}
