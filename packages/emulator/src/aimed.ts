import type { Accounts } from '@tc3/contract'
import { inWords, type Action, type ActionSlice } from '@tc3/spec'
import type { CallOptions } from './call-plan.ts'
import { nearest } from './nearest.ts'
import type { Product } from './product.ts'

// What is aimed at nothing is refused when it is said: nobody waits for what can never happen.

const meant = (given: unknown, known: Iterable<string>): string => {
  const name = typeof given === 'string' ? nearest(given, known) : undefined
  return name === undefined ? '' : `; did you mean ${name}?`
}

/** What each product says of an action; one that none has is a `TypeError` of what it was said to. */
export function slicesOf(
  action: string,
  products: readonly Product[],
  place: string,
): readonly ActionSlice[] {
  const all = products.map(({ service }) => service.actions)
  const slices = all.flatMap((actions) =>
    Object.hasOwn(actions, action) ? (actions[action]?.spec ?? []) : [],
  )
  if (slices.length > 0) return slices
  const hint = meant(action, new Set(all.flatMap(Object.keys)))
  throw new TypeError(`${place}: no service here has an action ${action}${hint}`)
}

const isAction = (given: unknown): given is Action =>
  typeof given === 'object' && given !== null && 'spec' in given

/** Refuses to put something in place of an action that no product has, and what is no function in place of one. */
export function requireOverride(
  action: unknown,
  override: unknown,
  products: readonly Product[],
): void {
  if (!isAction(action))
    throw new TypeError(
      `override: expected an action, as @tc3/schemas has them; received ${inWords(action)}`,
    )
  if (typeof override !== 'function')
    throw new TypeError(`override: expected a function; received ${inWords(override)}`)
  const { service, version, name } = action.spec
  const isServed = products.some(
    ({ service: served }) =>
      served.service === service &&
      served.version === version &&
      Object.hasOwn(served.actions, name),
  )
  if (!isServed)
    throw new TypeError(`override: no service here has an action ${name} of ${service} ${version}`)
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

/** An account that somebody can call as; another is a `TypeError`. */
export function knownAccount(secretId: string, accounts: Accounts): string {
  const isKnown = accounts === 'any' ? typeof secretId === 'string' : accounts.has(secretId)
  if (isKnown) return secretId
  throw new TypeError(`secretId: no account has ${secretId}; addAccount lets one more in`)
}
