import type { Attempt } from './attempt.ts'
import type { Case, Mistake } from './case.ts'
import { MISTAKES, type MistakeName } from './mistakes.ts'
import { once } from './once.ts'

/** An attempt, and the mistakes that lead to it. */
export interface Suspect {
  readonly attempt: Attempt
  readonly mistakes: readonly Mistake<MistakeName>[]
}

// Each pair hashes query, path and headers anew: beyond this length thousands of pairs would take seconds.
const LONGEST_FOR_PAIRS = 2 ** 13

/** The right attempt, then every single mistake, then every two. */
export function* suspects(right: Attempt, given: Case): Generator<Suspect> {
  const innocent: Suspect = { attempt: right, mistakes: [] }
  const variantsOf = waysOf(given)
  yield innocent
  const single = [...oneMore(innocent, variantsOf)]
  yield* single
  yield* oneMore(innocent, (mistake, attempt) => mistake.rarely?.(attempt, given) ?? [])
  const { query, path } = given.request
  if (JSON.stringify([query, path, right.headers]).length > LONGEST_FOR_PAIRS) return
  for (const suspect of single) yield* oneMore(suspect, variantsOf)
}

type VariantsOf = (mistake: Mistake<MistakeName>, attempt: Attempt) => readonly Partial<Attempt>[]

function waysOf(given: Case): VariantsOf {
  const sharedBy = once(
    (mistake: Mistake<MistakeName>) => mistake,
    ({ variants, reads = 'payload' }) =>
      once(
        (attempt: Attempt) => attempt[reads],
        (attempt) => variants(attempt, given),
      ),
  )
  return (mistake, attempt) =>
    mistake.reads ? sharedBy(mistake)(attempt) : mistake.variants(attempt, given)
}

/** A mistake more than a suspect makes, of those that stand later in the table: two make a pair once. */
function* oneMore({ attempt, mistakes }: Suspect, variantsOf: VariantsOf): Generator<Suspect> {
  const last = mistakes.at(-1)
  const later = last ? MISTAKES.slice(MISTAKES.indexOf(last) + 1) : MISTAKES
  for (const mistake of later)
    for (const variant of variantsOf(mistake, attempt))
      if (isOther(variant, attempt))
        yield { attempt: { ...attempt, ...variant }, mistakes: [...mistakes, mistake] }
}

function isOther(variant: Partial<Attempt>, attempt: Attempt): boolean {
  // Bytes and texts are compared as they are: written as JSON, a long body would be copied for every pair.
  const isSame = (name: keyof Attempt): boolean =>
    variant[name] === attempt[name] ||
    (name === 'headers' && JSON.stringify(variant.headers) === JSON.stringify(attempt.headers))
  return !Object.keys(variant).every((name) => isSame(name as keyof Attempt))
}
