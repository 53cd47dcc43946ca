import type { Attempt } from './attempt.ts'
import type { Case, Mistake } from './case.ts'
import { MISTAKES, type MistakeName } from './mistakes.ts'

/** An attempt, and the mistakes that lead to it. */
export interface Suspect {
  readonly attempt: Attempt
  readonly mistakes: readonly Mistake<MistakeName>[]
}

/** The right attempt, then every single mistake, then every two. */
export function* suspects(right: Attempt, given: Case): Generator<Suspect> {
  yield { attempt: right, mistakes: [] }
  const single = [...oneMore({ attempt: right, mistakes: [] }, given)]
  yield* single
  for (const suspect of single) yield* oneMore(suspect, given)
}

/** A mistake more than a suspect makes, of those that stand later in the table: two make a pair once. */
function* oneMore({ attempt, mistakes }: Suspect, given: Case): Generator<Suspect> {
  const last = mistakes.at(-1)
  const later = last ? MISTAKES.slice(MISTAKES.indexOf(last) + 1) : MISTAKES
  for (const mistake of later)
    for (const variant of mistake.variants(attempt, given))
      if (isOther(variant, attempt))
        yield { attempt: { ...attempt, ...variant }, mistakes: [...mistakes, mistake] }
}

function isOther(variant: Partial<Attempt>, attempt: Attempt): boolean {
  return Object.entries(variant).some(([name, value]) => {
    const before: unknown = attempt[name as keyof Attempt]
    return typeof value === 'object'
      ? JSON.stringify(value) !== JSON.stringify(before)
      : value !== before
  })
}
