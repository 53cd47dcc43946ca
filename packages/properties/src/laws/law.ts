import * as fc from 'fast-check'
import type { Target } from './target.ts'

/** What a law states: decoding undoes encoding, another implementation agrees, an order or a case does not matter, what is allowed is accepted, a fault earns its code, any history agrees with a plain collection. */
export type LawKind = 'round trip' | 'oracle' | 'invariance' | 'closure' | 'refusal' | 'history'

/** The parameters of fast-check that a law passes on. */
export type LawParameters = Pick<
  fc.Parameters<unknown>,
  'numRuns' | 'seed' | 'path' | 'endOnFailure' | 'verbose'
>

/** A statement on any target that keeps the contract. */
export interface Law {
  readonly title: string
  readonly kind: LawKind
  /** Rejects with the least counterexample that fast-check finds, and the seed that finds it again. */
  readonly check: (target: Target, parameters?: LawParameters) => Promise<void>
}

/** A law that holds for everything given. */
export function lawOf<Given>({
  given,
  holds,
  ...law
}: {
  readonly title: string
  readonly kind: LawKind
  readonly given: fc.Arbitrary<Given>
  /** Rejects where the law is broken. */
  readonly holds: (given: Given, target: Target) => Promise<void>
}): Law {
  return {
    ...law,
    check: (target, parameters = {}) =>
      fc.assert(
        fc.asyncProperty(given, (each) => holds(each, target)),
        parameters,
      ),
  }
}

/** Fails a law: what was expected, and what came. */
export function expectThat(holds: boolean, expected: string, received: unknown): asserts holds {
  if (!holds) throw new Error(`Expected ${expected}; received ${String(received)}.`)
}
