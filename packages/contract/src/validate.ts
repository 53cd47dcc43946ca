import { breachesOf, coerce, doubtsOf, type Action, type Doubt, type JsonObject } from '@tc3/spec'
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

const asGatewaySees = ({ kind, path, code, expected, received }: ParamBreach): Breach => ({
  rule: RULES[kind],
  values: { parameter: path },
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

/** Stage 4: the params against the action's schema; leaves that are texts are decoded by their declared types. */
export function validate(given: JsonObject, isTyped: boolean, action: Action): Validated {
  const decoded = isTyped ? given : coerce(action.spec, given)
  const result = action.params.safeParse(decoded)
  if (!result.success) return { breaches: breachesOf(action, 'params', decoded).map(asGatewaySees) }
  const params = result.data as JsonObject // what the schema of an action accepts is JSON
  return { params, breaches: [], doubts: doubtsOf(action.spec, params).map(asFinding) }
}
