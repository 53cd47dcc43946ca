import type { Action, JsonObject } from '@tc3/spec'
import type { AdmittedCall } from './admitted-call.ts'
import { requireOverride, requireParameters } from './aimed.ts'
import { createCallPlan, type CallOptions } from './call-plan.ts'
import type { OperationCall, Product } from './product.ts'
import type { Served } from './served.ts'

/** Answers a valid call in place of its action's behaviour, RequestId apart; it refuses by throwing an `ApiError`. */
export type Override<Params, Answer> = (
  call: OperationCall<Params>,
) => Omit<Answer, 'RequestId'> & { readonly then?: never }

interface Overriding {
  readonly action: Action
  readonly override: (call: OperationCall) => JsonObject
}

/** The overrides to come. */
export interface Overrides {
  readonly add: <Params, Answer>(
    action: Action<Params, Answer>,
    override: Override<Params, Answer>,
    options?: CallOptions,
  ) => void
  /** A product as it is served to this call, which counts for each override of its action: the newest answers. */
  readonly over: (served: Served, call: AdmittedCall) => Served
}

/** No overrides of what these products serve; of anything else there can be none. */
export function createOverrides(products: readonly Product[]): Overrides {
  const plan = createCallPlan<Overriding>()
  return {
    add(action, override, options) {
      requireOverride(action, override, products)
      // It is only called with what the schema of its action accepts, and what it answers is JSON.
      const given = (call: OperationCall) =>
        override(call as OperationCall<never>) as object as JsonObject
      requireParameters(options?.when, [action.spec])
      plan.add(action.spec.name, { action, override: given }, options)
    },
    over(served, call) {
      const newest = plan.take(call).findLast(({ action }) => isSame(action, call.action))
      return newest ? answering(served, newest) : served
    },
  }
}

const isSame = ({ spec }: Action, other: Action): boolean =>
  spec.service === other.spec.service && spec.version === other.spec.version

const answering = (served: Served, { override }: Overriding): Served => ({
  ...served,
  product: { ...served.product, act: (_, state, call) => [state, override(call)] },
})
