import { tell } from '@tc3/contract'
import type { JsonObject } from '@tc3/spec'
import { errorOf, type AdmittedCall } from './admitted-call.ts'
import type { Said } from './answer.ts'
import { isApiError } from './api-error.ts'
import type { Served } from './served.ts'

/** What a call came to; with what its operation threw, where that was no refusal. */
export type Performed = Said & { readonly thrown?: unknown }

/** An action without behaviour is answered with its published example. */
function exampleOf({ spec }: AdmittedCall): JsonObject {
  const example = spec.examples.find(({ returns }) => returns !== undefined)?.returns
  if (!example) throw new Error(`${spec.name} has neither behaviour nor a published answer.`)
  return example
}

/**
 * Carries out a call: a product's operation on the account's state. What an operation throws becomes an answer,
 * since a service never falls over, and leaves the state as it was.
 */
export function perform(call: AdmittedCall, { product, stateOf, setState }: Served): Performed {
  try {
    const outcome = product.act(call.spec.name, stateOf(call.secretId), call)
    if (!outcome) return { output: exampleOf(call) }
    const [next, output] = outcome
    setState(call.secretId, next)
    return { output }
  } catch (thrown) {
    if (isApiError(thrown)) return { error: errorOf(thrown.code, call) }
    return { error: tell({ rule: 'internal.error' }, call.language), thrown }
  }
}
