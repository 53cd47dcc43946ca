import type { Attempt } from './attempt.ts'
import type { Ways } from './case.ts'
import type { Json } from './json.ts'

// Thousands of spellings are made in no time while the body is short.
const LONG = 2 ** 14

/** Whether a body is too long for all of its spellings. */
export function isLong(body: Attempt['payload']): boolean {
  return typeof body === 'string' && body.length > LONG
}

/** The other spellings of a JSON body; of a long one, those of the body as it is sent and no second mistake's. */
export function respelt(spellings: (json: Json) => readonly string[]): Ways {
  return ({ payload }, { body, jsonOf }) => {
    const json = isLong(payload) && payload !== body ? undefined : jsonOf(payload)
    return json
      ? Array.from(new Set(spellings(json)), (text) => ({ payload: json.placed(text) }))
      : []
  }
}

/** What is written with other words: with the same ones it would be a matter of blanks. */
export function inOtherWords(
  { written, same }: Json,
  others: readonly (readonly string[])[],
): readonly string[] {
  return others.flatMap(written).filter((text) => !same.has(text))
}
