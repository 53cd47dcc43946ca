import { breachesOf, coerce, doubtsOf, type Action, type Doubt, type JsonObject } from '@tc3/spec'
import { clip } from './clip.ts'
import type { Breach, Finding } from './finding.ts'
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

// A list of 800,000 wrong items costs ten seconds to tell in full, and the first of them is the answer.
const LONGEST = [100, 10_000]

/** What is wrong in the first items of lists, where there are many; only a limit may be broken by a part alone. */
function breachesOfParts(action: Action, params: JsonObject): readonly ParamBreach[] {
  for (const most of LONGEST) {
    const part = clip(params, most)
    if (part === params) return []
    const found = breachesOf(action, 'params', part)
    if (found.some(({ kind }) => kind !== 'limit')) return found
  }
  return []
}

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
