import { tell, type Language } from '@tc3/contract'
import type { ActionSlice, JsonObject, Text } from '@tc3/spec'
import type { Said } from './answer.ts'
import { isApiError } from './api-error.ts'
import type { OperationCall, Product } from './product.ts'
import type { States } from './states.ts'

/** What is to be done: an action with valid params, in the name of an account. */
export interface Performance extends OperationCall {
  readonly spec: ActionSlice
  readonly account: string
  readonly language: Language
}

/** What a call came to; with what its operation threw, where that was no refusal. */
export type Settled = Said & { readonly thrown?: unknown }

const inLanguage = (text: Text, language: Language): string =>
  typeof text === 'string' ? text : text[language]

/** Texts of business errors are documented nowhere: the description of the code stands in. */
function refused(code: string, { spec, language }: Performance): Settled {
  const text = Object.hasOwn(spec.errors, code) ? spec.errors[code] : undefined
  return { error: { code, message: text === undefined ? code : inLanguage(text, language) } }
}

const failed = (thrown: unknown, { language }: Performance): Settled => ({
  error: tell({ rule: 'internal.error' }, language),
  thrown,
})

/** An action without behaviour is answered with its published example. */
function exampleOf({ spec }: Performance): JsonObject {
  const example = spec.examples.find(({ returns }) => returns !== undefined)?.returns
  if (!example) throw new Error(`${spec.name} has neither behaviour nor a published answer.`)
  return example
}

/**
 * Carries out a call: a product's operation on the account's state. What an operation throws becomes an answer,
 * since a service never falls over, and leaves the state as it was.
 */
export function perform(call: Performance, product: Product, states: States): Settled {
  try {
    const outcome = product.act(call.spec.name, states.of(call.account), call)
    if (!outcome) return { output: exampleOf(call) }
    const [next, output] = outcome
    states.set(call.account, next)
    return { output }
  } catch (error) {
    return isApiError(error) ? refused(error.code, call) : failed(error, call)
  }
}
