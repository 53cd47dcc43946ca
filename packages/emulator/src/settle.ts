import { tell, type Judgement } from '@tc3/contract'
import { admit, errorOf, type AdmittedCall } from './admitted-call.ts'
import { isDisturbance, isError, isSurprise, type Disturbance, type Fault } from './faults/fault.ts'
import { surprise } from './faults/surprise.ts'
import { perform, type Performed } from './perform.ts'
import type { Realm } from './realm.ts'
import type { Served } from './served.ts'

/** What a call comes to: what is said, and what happens to it on its way. */
export type Settled = Performed & { readonly disturbances: readonly Disturbance[] }

/** From the gate to the operation: the first that objects gives the answer. */
export function settle(judgement: Judgement, at: number, realm: Realm): Settled {
  const refusal = realm.gate(judgement, at)
  if (refusal) return { error: refusal, disturbances: [] }
  const call = admit(judgement, at)
  const served = call && realm.servedBy(call.action.spec)
  // Not reached: what keeps a judgement from admitting a call is a refusal.
  if (!served) return failure(judgement)
  try {
    return carryOut(call, served, realm)
  } catch (thrown) {
    return { ...failure(judgement), thrown }
  }
}

function carryOut(call: AdmittedCall, served: Served, realm: Realm): Settled {
  const faults = realm.plan.take(call)
  const code = realm.standings.codeOf(call) ?? faults.find(isError)?.code
  const performed =
    code === undefined
      ? perform(call, realm.overrides.over(served, call), realm.options)
      : { error: errorOf(code, call) }
  return { ...surprised(performed, faults, call), disturbances: faults.filter(isDisturbance) }
}

/** An error of the service's own. */
export const failure = ({ call: { language } }: Judgement): Settled => ({
  error: tell({ rule: 'internal.error' }, language),
  disturbances: [],
})

function surprised(
  performed: Performed,
  faults: readonly Fault[],
  { action: { spec } }: AdmittedCall,
): Performed {
  if ('error' in performed) return performed
  const surprises = faults.filter(isSurprise)
  const output = surprises.reduce((value, one) => surprise(value, spec, one), performed.output)
  return { ...performed, output }
}
