import type { Accounts } from '@tc3/contract'
import type { ActionSlice } from '@tc3/spec'
import type { CallOptions } from './call-plan.ts'
import { nearest } from './nearest.ts'
import type { Product } from './product.ts'

// What is aimed at nothing is refused when it is said: nobody waits for what can never happen.

const meant = (given: string, known: Iterable<string>): string => {
  const name = nearest(given, known)
  return name === undefined ? '' : `; did you mean ${name}?`
}

/** Refuses an action that none of the products has. */
export function requireAction(action: string, products: readonly Product[]): void {
  const all = products.map(({ service }) => service.actions)
  if (all.some((actions) => Object.hasOwn(actions, action))) return
  const hint = meant(String(action), new Set(all.flatMap(Object.keys)))
  throw new TypeError(`fail: no service here has an action ${action}${hint}`)
}

/** Refuses a condition on a parameter that none of the actions has. */
export function requireParameters(
  when: CallOptions['when'],
  actions: readonly Pick<ActionSlice, 'name' | 'params'>[],
): void {
  if (typeof when !== 'object' || when === null) return
  const known = new Set(actions.flatMap(({ params }) => Object.keys(params)))
  const stray = Object.keys(when).find((name) => !known.has(name))
  if (stray !== undefined)
    throw new TypeError(
      `options.when.${stray}: no parameter of ${actions[0]?.name}${meant(stray, known)}`,
    )
}

/** Refuses an account that nobody can call as. */
export function requireAccount(secretId: string, accounts: Accounts): void {
  const isKnown = accounts === 'any' ? typeof secretId === 'string' : accounts.has(secretId)
  if (!isKnown)
    throw new TypeError(`secretId: no account has ${secretId}; addAccount lets one more in`)
}
