import type { ActionSlice } from './action.ts'
import { inWords } from './in-words.ts'
import { fold } from './fold.ts'
import { isJsonObject } from './json.ts'
import { RULE_NAMES, RULES, type RuleName } from './rules.ts'
import type { Field, Fields, Json, JsonObject, Severity } from './spec.ts'

/** A limit that a value exceeds without being refused for it. */
export interface Doubt {
  readonly severity: Exclude<Severity, 'refusal'>
  readonly rule: RuleName
  /** As the platform writes it: `Filters.0.Name`. */
  readonly path: string
  readonly expected: string
  readonly received: string
  /** The code that it would earn as a refusal. */
  readonly code: string
}

/** A value and where it stands. */
type Placed = readonly [path: string, value: Json]

const inList = ([path, value]: Placed): readonly Placed[] =>
  Array.isArray(value) ? value.map((item: Json, at) => [`${path}.${at}`, item] as const) : []

/** The values at the ends of a field's lists. */
const leavesOf = ({ type }: Field, placed: Placed): readonly Placed[] =>
  fold<(given: Placed) => readonly Placed[]>(type, {
    scalar: () => (given) => [given],
    list: (item) => (given) => inList(given).flatMap(item),
    object: () => (given) => [given],
  })(placed)

/** The object that a field's leaves are, where they are objects. */
const objectOf = ({ type }: Field): string | undefined =>
  fold<string | undefined>(type, {
    scalar: () => undefined,
    list: (item) => item,
    object: (name) => name,
  })

function doubtsAt(field: Field, placed: Placed): readonly Doubt[] {
  return RULE_NAMES.flatMap((rule) => {
    const { severity = 'refusal', value: limit, code } = field[rule] ?? NO_LIMIT
    if (severity === 'refusal') return []
    const judged = RULES[rule].scope === 'list' ? [placed] : leavesOf(field, placed)
    return judged
      .filter(([, value]) => !RULES[rule].holds(limit)(value))
      .map(([path, value]) => ({
        severity,
        rule,
        path,
        expected: `to keep its ${rule}`,
        received: inWords(value),
        code,
      }))
  })
}

const NO_LIMIT = { severity: 'refusal', value: 0, code: '' } as const

/**
 * The limits of severity `warning` or `note` that valid params exceed; what would be refused is not among them.
 *
 * @example
 * doubtsOf(DescribeLivePullStreamTasks.spec, { PageSize: 50 })[0]?.path // 'PageSize'
 */
export function doubtsOf({ params, objects }: ActionSlice, given: JsonObject): readonly Doubt[] {
  const inside = (fields: Fields, value: JsonObject, prefix: string): readonly Doubt[] =>
    Object.entries(value).flatMap(([name, member]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (!field) return []
      const placed: Placed = [`${prefix}${name}`, member]
      const object = objects[objectOf(field) ?? ''] ?? {}
      const deeper = leavesOf(field, placed).flatMap(([path, leaf]) =>
        isJsonObject(leaf) ? inside(object, leaf, `${path}.`) : [],
      )
      return [...doubtsAt(field, placed), ...deeper]
    })
  return inside(params, given, '')
}
