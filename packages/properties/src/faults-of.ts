import type { JsonObject } from '@tc3/spec'
import * as fc from 'fast-check'
import { applyEdit } from './faults/apply-edit.ts'
import type { Edit, FaultKind, Site } from './faults/fault.ts'
import { sitesOf } from './faults/sites.ts'
import { paramsOf, type Specified } from './params-of.ts'

/** Params with exactly one fault. */
export interface Faulty {
  readonly params: JsonObject
  /** The code that the fault must earn. */
  readonly code: string
  readonly fault: {
    readonly kind: FaultKind
    /** Dotted, with indices, as the service writes paths in its messages: `Filters.0.Name`. */
    readonly path: string
  }
}

/**
 * Params that are valid but for one fault, at any depth, and the code it must earn.
 *
 * An action without params allows none: an object published empty says nothing of its content. That is a `TypeError`.
 *
 * @example
 * const earns = fc.asyncProperty(faultsOf(action), async ({ params, code }) => (await codeOf(params)) === code)
 * await fc.assert(earns)
 */
export function faultsOf(action: Specified): fc.Arbitrary<Faulty> {
  const { name, objects, params: fields } = action.spec
  if (Object.keys(fields).length === 0)
    throw new TypeError(
      `${name}: expected declared params, of which one can be wrong; received none.`,
    )
  return fc.tuple(choices(), paramsOf(action)).map(([choice, params]) => {
    const sites = sitesOf(params, { fields, objects, path: [] })
    return faulty(params, chosenEdit(sites, choice))
  })
}

function faulty(params: JsonObject, edit: Edit): Faulty {
  const { code, kind, path } = edit
  return { params: applyEdit(params, edit), code, fault: { kind, path: path.join('.') } }
}

type Choice = readonly [kind: number, site: number, edit: number]

/** Choices of one of any few things, evenly; they shrink to the first. */
function choices(): fc.Arbitrary<Choice> {
  const choice = fc.noBias(fc.nat(2 ** 31 - 1))
  return fc.tuple(choice, choice, choice)
}

/** Kinds are chosen first: a member has one name to leave out, but many wrong values. */
function chosenEdit(sites: readonly Site[], [kind, site, edit]: Choice): Edit {
  const wanted = chosen([...new Set(sites.map((each) => each.kind))], kind)
  const ofKind = sites.filter((each) => each.kind === wanted)
  return chosen(chosen(ofKind, site).edits(), edit)
}

function chosen<Item>(items: readonly Item[], choice: number): Item {
  return items[choice % items.length] as Item // declared params always leave room for an undeclared one
}
