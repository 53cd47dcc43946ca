import { type AnyConstraint, RULE_NAMES, type RuleName } from '../rules.ts'
import type { Found } from './change.ts'
import type { Member } from './member-changes.ts'

type Limit = AnyConstraint['value']

const isLess = (one: Limit, other: Limit) => Number(one) < Number(other)

/** Whether a limit allows less than one that stood before it. */
const NARROWS: Readonly<Record<RuleName, (before: Limit, after: Limit) => boolean>> = {
  enum: (before, after) => {
    const allowed = new Set<unknown>([after].flat())
    return [before].flat().some((word) => !allowed.has(word))
  },
  minimum: isLess,
  maximum: (before, after) => isLess(after, before),
  minItems: isLess,
  maxItems: (before, after) => isLess(after, before),
  maxBytes: (before, after) => isLess(after, before),
  // Whether one pattern is within another cannot be told.
  format: (before, after) => before !== after,
}

/** The limits of a member that changed; one that allows less breaks callers where it refuses. */
export function limitChanges({ path, before, after, pair: { sides } }: Member): readonly Found[] {
  return RULE_NAMES.flatMap((rule): readonly Found[] => {
    const [old, now] = [refusing(before[rule]), refusing(after[rule])]
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    const isNarrower = now !== undefined && (old === undefined || NARROWS[rule](old, now))
    return [
      {
        kind: 'limitChanged',
        path: `${path}.${rule}`,
        breaking: { callers: sides.params && isNarrower, readers: false },
        before: words(old),
        after: words(now),
      },
    ]
  })
}

function refusing(constraint: AnyConstraint | undefined): Limit | undefined {
  return (constraint?.severity ?? 'refusal') === 'refusal' ? constraint?.value : undefined
}

const words = (limit: Limit | undefined) =>
  limit === undefined ? 'none' : [limit].flat().join(', ')
