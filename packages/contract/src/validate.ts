import {
  breachesOf,
  coerce,
  doubtsOf,
  type Action,
  type Doubt,
  type Json,
  type JsonObject,
} from '@tc3/spec'
import type { Breach, Finding } from './finding.ts'
import { isSmall, partsOf, pathInWhole, type Part } from './parts.ts'
import type { Rule } from './rule.ts'

/** Params as the action's schema takes them, or what is wrong with them. */
export interface Validated {
  readonly params?: JsonObject
  readonly breaches: readonly Breach[]
  /** What the service lets pass although its documents say otherwise. */
  readonly doubts?: readonly Finding[]
}

type ParamBreach = ReturnType<typeof breachesOf>[number]

/** The rule of the gateway that each way of being wrong breaks. */
const RULES: Readonly<Record<ParamBreach['kind'], Rule>> = {
  unknown: 'params.unknown',
  missing: 'params.missing',
  null: 'params.type',
  type: 'params.type',
  format: 'params.type',
  limit: 'params.constraint',
}

// The one type that a reported text names: "input type should be `string`". Others are told without.
const ruleOf = ({ kind, expected }: Pick<ParamBreach, 'kind' | 'expected'>): Rule =>
  kind === 'type' && expected === 'string' ? 'params.type-expected' : RULES[kind]

const asGatewaySees = ({ path, code, expected, received, ...breach }: ParamBreach): Breach => ({
  rule: ruleOf({ ...breach, expected }),
  values: { parameter: path, expected },
  expected,
  received,
  ...(code === undefined ? {} : { code }),
})

const asFinding = ({ severity, rule, path, code, expected, received }: Doubt): Finding => ({
  severity,
  rule: `doubt.${rule}`,
  code,
  path,
  message: `\`${path}\` is outside what the documents say.`,
  expected,
  received,
})

// More wrong values at once take memory and time, and some 100,000 of them zod's stack: issue lists are spread there.
const LARGEST = 500

const MANY = 100

/**
 * What is wrong with large params, part by part as far as many things are; nothing where only some limits are broken,
 * which the whole is asked for.
 */
function breachesOfParts(action: Action, params: JsonObject): readonly ParamBreach[] {
  if (isSmall(params, LARGEST)) return []
  // By their paths: what the whole lacks, each part lacks.
  const limits = new Map<string, ParamBreach>()
  const others = new Map<string, ParamBreach>()
  for (const part of partsOf(params, LARGEST)) {
    for (const breach of breachesOfPart(part, action, params))
      if (breach.kind !== 'limit') others.set(breach.path, breach)
      else if (limits.size <= MANY) limits.set(breach.path, breach)
    if (others.size > MANY) break
  }
  return others.size > 0 || limits.size > MANY ? [...limits.values(), ...others.values()] : []
}

/** What is wrong with a part and with the whole as well: neither lacks what is left out, nor is a cut list too short. */
function breachesOfPart(part: Part, action: Action, params: JsonObject): readonly ParamBreach[] {
  return breachesOf(action, 'params', part.value)
    .map((breach) => ({ ...breach, path: pathInWhole(breach.path, part) }))
    .filter(({ kind, path }) => {
      if (kind === 'missing') return valueAt(params, path) === undefined
      return kind !== 'limit' || isSmall(valueAt(params, path) ?? null, LARGEST)
    })
}

const valueAt = (params: JsonObject, path: string): Json | undefined =>
  path
    .split('.')
    .reduce<Json | undefined>(
      (inner, step) =>
        Object.hasOwn(Object(inner), step) ? Reflect.get(Object(inner), step) : undefined,
      params,
    )

/** Stage 4: the params against the action's schema; leaves that are texts are decoded by their declared types. */
export function validate(given: JsonObject, isTyped: boolean, action: Action): Validated {
  const decoded = isTyped ? given : coerce(action.spec, given)
  const early = breachesOfParts(action, decoded)
  if (early.length > 0) return { breaches: early.map(asGatewaySees) }
  const result = action.params.safeParse(decoded)
  if (!result.success) return { breaches: breachesOf(action, 'params', decoded).map(asGatewaySees) }
  const params = result.data as JsonObject // what the schema of an action accepts is JSON
  return { params, breaches: [], doubts: doubtsOf(action.spec, params).map(asFinding) }
}
