import * as fc from 'fast-check'

/** How often a law is tried, and from which seed; default: one by chance. */
export interface LawOptions {
  readonly numRuns: number
  readonly seed?: number
}

/** A property that is its own title. */
export interface Law {
  readonly name: string
  readonly run: (options: LawOptions) => Promise<void>
}

/** A law; where it fails, fast-check says the seed and the smallest counterexample. */
export function law<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  holds: (given: T) => Promise<void>,
): Law {
  const property = fc.asyncProperty(arbitrary, holds)
  return { name, run: async (options) => fc.assert(property, options) }
}
