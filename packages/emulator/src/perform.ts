import { tell } from '@tc3/contract'
import { inWords, isJsonObject, type JsonObject } from '@tc3/spec'
import { errorOf, type AdmittedCall } from './admitted-call.ts'
import type { Said } from './answer.ts'
import { expectJson } from './expect-json.ts'
import { isApiError } from './api-error.ts'
import { madeUp, type MadeUpOptions } from './made-up.ts'
import type { Served } from './served.ts'

/** What a call came to; with what its operation threw, where that was no refusal. */
export type Performed = Said & { readonly thrown?: unknown }

/**
 * Carries out a call: a product's operation on the account's state. What an operation throws becomes an answer,
 * since a service never falls over, and leaves the state as it was.
 */
export function perform(call: AdmittedCall, served: Served, options: MadeUpOptions): Performed {
  const { product, stateOf, setState } = served
  try {
    const state = stateOf(call.secretId)
    const outcome = product.act(call.action.spec.name, state, call)
    if (!outcome) return madeUp(call.action, call.params, options)
    const [next, output] = outcome
    const said = asOutput(output)
    if (next !== state) setState(call.secretId, next)
    return { output: said, source: 'operation' }
  } catch (thrown) {
    if (isApiError(thrown)) return { error: errorOf(thrown.code, call) }
    return { error: tell({ rule: 'internal.error' }, call.language), thrown }
  }
}

/** An operation that answers later would have its state and its refusals come too late. */
function asOutput(output: unknown): JsonObject {
  const isPromise = output instanceof Promise
  if (isPromise) output.catch(() => undefined) // told below, and not once more as unhandled
  if (!isPromise && isJsonObject(output)) {
    expectJson(output, 'output')
    return output
  }
  throw new TypeError(
    `operation: expected a JSON object at once; received ${isPromise ? 'a promise' : inWords(output)}`,
  )
}
