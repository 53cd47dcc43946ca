import { writeJson, type Json, type JsonObject } from '@tc3/spec'
import type { AdmittedCall } from '../admitted-call.ts'
import type { Fault } from './fault.ts'

/** When a fault happens: by counting, never by chance. */
export interface FaultOptions {
  /** For so many calls; for all unless said otherwise. */
  readonly times?: number
  /** Not before so many calls of the action have passed; at once unless said otherwise. */
  readonly after?: number
  /** Only for calls whose params have these members, or of which this holds. */
  readonly when?: JsonObject | ((call: AdmittedCall) => boolean)
}

/** The faults to come, or what else is planned by counting calls. */
export interface FaultPlan<Item = Fault> {
  readonly add: (action: string, fault: Item, options?: FaultOptions) => void
  /** The faults that happen to this call, in the order they were planned; each counts it. */
  readonly take: (call: AdmittedCall) => readonly Item[]
  readonly clear: () => void
}

interface Planned<Item> {
  readonly action: string
  readonly fault: Item
  readonly when: (call: AdmittedCall) => boolean
  /** The first and the last of the calls it happens to. */
  readonly first: number
  readonly last: number
  met: number
}

const holds = (when: FaultOptions['when']) => (call: AdmittedCall) => {
  if (when === undefined) return true
  if (typeof when === 'function') return when(call)
  return Object.entries(when).every(([name, value]) => isSame(call.params[name], value))
}

const isSame = (given: Json | undefined, wanted: Json): boolean =>
  given !== undefined && writeJson(given) === writeJson(wanted)

/** A plan without faults. */
export function createFaultPlan<Item = Fault>(): FaultPlan<Item> {
  let planned: readonly Planned<Item>[] = []
  return {
    add(action, fault, { times = Infinity, after = 0, when } = {}) {
      const one = {
        action,
        fault,
        when: holds(when),
        first: after + 1,
        last: after + times,
        met: 0,
      }
      planned = [...planned, one]
    },
    take(call) {
      const meeting = planned.filter(
        (one) => one.action === call.action.spec.name && one.when(call),
      )
      for (const one of meeting) one.met += 1
      return meeting
        .filter(({ met, first, last }) => met >= first && met <= last)
        .map(({ fault }) => fault)
    },
    clear() {
      planned = []
    },
  }
}
