import { errorOf, type Problem } from './problem.ts'

/** What is known of the calls of one test. */
export interface Scope {
  readonly add: (problem: Problem) => void
  readonly expectRefusal: (code: string, times: number) => void
  /** The error to fail with; undefined where all went as it was to go. */
  readonly verdict: (cause?: unknown) => Error | undefined
}

/** The scope of a test that has made no call. */
export function createScope(): Scope {
  const problems: Problem[] = []
  const expected: string[] = []
  return {
    add: (problem) => void problems.push(problem),
    expectRefusal: (code, times) =>
      void expected.push(...Array.from({ length: times }, () => code)),
    verdict(cause) {
      const { unexpected, missing } = compare(problems, expected)
      const all = [...unexpected, ...missing.map(neverCame)]
      return all.length > 0 ? errorOf(all, cause) : undefined
    },
  }
}

/** Takes each problem off what was expected. */
function compare(problems: readonly Problem[], expected: readonly string[]) {
  const missing = [...expected]
  const unexpected = problems.filter(({ code }) => {
    const index = code === undefined ? -1 : missing.indexOf(code)
    if (index >= 0) missing.splice(index, 1)
    return index < 0
  })
  return { unexpected, missing }
}

const neverCame = (code: string): Problem => ({ told: `A refusal with ${code} was to come.` })
