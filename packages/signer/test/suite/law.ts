import * as fc from 'fast-check'

/** A property that is its own title. */
export interface Law {
  readonly name: string
  readonly run: (runs: number) => Promise<void>
}

/** A law; where it fails, fast-check says the seed and the smallest counterexample. */
export function law<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  holds: (given: T) => Promise<void>,
): Law {
  const property = fc.asyncProperty(arbitrary, holds)
  return { name, run: async (numRuns) => fc.assert(property, { numRuns }) }
}
