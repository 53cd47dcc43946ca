import type { Action } from '@tc3/spec'
import { closureLaw } from './closure.ts'
import { invarianceLaw } from './invariance.ts'
import type { Law } from './law.ts'
import { refusalLaw } from './refusal.ts'
import { roundTripLaw } from './round-trip.ts'
import { tamperLaw } from './tamper.ts'

/**
 * The laws that any service keeps for any action; the one on faults where the action declares params.
 *
 * @example
 * const target = { fetch: cloud.fetch, credential, endpoint, now: () => Date.now() / 1000 }
 * for (const { check } of lawsOf(action)) await check(target)
 */
export function lawsOf(action: Action): readonly Law[] {
  const declares = Object.keys(action.spec.params).length > 0
  return [
    closureLaw(action),
    ...(declares ? [refusalLaw(action)] : []),
    roundTripLaw(action),
    tamperLaw(action),
    invarianceLaw(action),
  ]
}
