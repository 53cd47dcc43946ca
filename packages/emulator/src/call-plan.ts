import { inWords, isJsonObject, type Json, type JsonObject } from '@tc3/spec'
import type { AdmittedCall } from './admitted-call.ts'
import { expectJson } from './expect-json.ts'
import { checkOptions, wholeFrom, type Check, type Checks } from './options.ts'
import { isSameJson } from './same-json.ts'

/** Which calls of an action are meant: by counting, never by chance. */
export interface CallOptions {
  /** For so many calls; for all unless said otherwise. */
  readonly times?: number
  /** Not before so many calls that are meant have passed; at once unless said otherwise. */
  readonly after?: number
  /** Only calls whose params have these members, or of which this holds. */
  readonly when?: JsonObject | ((call: AdmittedCall) => boolean)
}

/** What is planned for calls to come. */
export interface CallPlan<Item> {
  /** Options that mean nothing are a `TypeError`. */
  readonly add: (action: string, item: Item, options?: CallOptions) => void
  /** What is planned for this call, in the order it was planned; each counts it. */
  readonly take: (call: AdmittedCall) => readonly Item[]
}

interface Planned<Item> {
  readonly item: Item
  readonly isMeant: (call: AdmittedCall) => boolean
  /** The first and the last of the calls that are meant. */
  readonly first: number
  readonly last: number
}

/** A plan for no call. */
export function createCallPlan<Item>(): CallPlan<Item> {
  const planned: Planned<Item>[] = []
  const met = new Map<Planned<Item>, number>()
  return {
    add(action, item, options = {}) {
      const { times = Infinity, after = 0, ...given } = checkOptions(options, OPTIONS, 'options.')
      const when = conditionOf(given.when)
      const isMeant = (call: AdmittedCall) => call.action.spec.name === action && holds(when, call)
      planned.push({ item, isMeant, first: after + 1, last: after + times })
    },
    take: (call) =>
      planned
        .filter((one) => {
          if (!one.isMeant(call)) return false
          const times = (met.get(one) ?? 0) + 1
          met.set(one, times)
          return times >= one.first && times <= one.last
        })
        .map(({ item }) => item),
  }
}

function holds(when: CallOptions['when'], call: AdmittedCall): boolean {
  if (when === undefined) return true
  if (typeof when !== 'function')
    return Object.entries(when).every(([name, value]) => isSameJson(paramOf(call, name), value))
  const answer: unknown = when(call)
  if (typeof answer === 'boolean') return answer
  throw new TypeError(`when: expected a boolean at once; received ${inWords(answer)}`)
}

const paramOf = ({ params }: AdmittedCall, name: string): Json | undefined =>
  Object.hasOwn(params, name) ? params[name] : undefined

/** A condition that stays as it is said: a copy, of which each member is JSON. */
function conditionOf(when: CallOptions['when']): CallOptions['when'] {
  if (when === undefined || typeof when === 'function') return when
  expectJson(when, 'options.when')
  // A member that is undefined would be left out, and the condition hold for more than was meant.
  for (const [name, value] of Object.entries(when)) expectJson(value, `options.when.${name}`)
  return structuredClone(when)
}

const COUNT: Check = [(value) => value === Infinity || wholeFrom(0)[0](value), 'a whole number']

const OPTIONS: Checks = {
  times: COUNT,
  after: COUNT,
  when: [
    (value) => typeof value === 'function' || isJsonObject(value), // looked into as it is copied
    'an object or a function',
  ],
}
