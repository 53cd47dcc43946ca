import { TAG } from './outgoing.ts'
import type { Problem } from './problem.ts'
import type { Scope } from './scope.ts'
import type { Scopes } from './scopes.ts'

interface Caller {
  readonly scopes: readonly Scope[]
  readonly stack: string
}

/** Who made the calls that are on their way. */
export interface Callers {
  /** Notes a call where it is made; gives its tag. */
  readonly note: (stack: string) => string
  /** Tells what became of a request to the test that made it, if anything went wrong. */
  readonly tell: (request: Request, problem: (stack?: string) => Problem | undefined) => void
  readonly forget: (request: Request) => void
}

/** No call is on its way. What comes without a tag belongs to the tests that run as it comes. */
export function createCallers({ current, report }: Scopes): Callers {
  const callers = new Map<string, Caller>()
  let count = 0
  const tagOf = ({ headers }: Request) => headers.get(TAG) ?? ''
  return {
    note(stack) {
      count += 1
      callers.set(String(count), { scopes: current(), stack })
      return String(count)
    },
    tell(request, problemOf) {
      const caller = callers.get(tagOf(request))
      const problem = problemOf(caller?.stack)
      if (problem) report(caller?.scopes ?? current(), problem)
    },
    forget: (request) => void callers.delete(tagOf(request)),
  }
}
