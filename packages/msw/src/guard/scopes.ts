import { createContext } from '#caller'
import type { Problem } from './problem.ts'
import { createScope, type Scope } from './scope.ts'

/** The tests that are running, and what belongs to none of them. */
export interface Scopes {
  /** The tests that a call made now belongs to: one, or each that runs where the runtime cannot tell them apart. */
  readonly current: () => readonly Scope[]
  /** Tells a problem to its tests; one that has ended is told of no more, so that no other test fails for it. */
  readonly report: (scopes: readonly Scope[], problem: Problem) => void
  readonly run: <Result>(test: () => Result | Promise<Result>) => Promise<Result>
  readonly begin: () => void
  readonly end: () => void
  /** What belongs to no test, from now on from the beginning. */
  readonly leave: () => Error | undefined
}

/** No test runs. */
export function createScopes(): Scopes {
  const context = createContext<Scope>()
  const open = new Set<Scope>()
  let outside = createScope()
  const whole = (): readonly Scope[] => (open.size > 0 ? [...open] : [outside])
  return {
    current() {
      const own = context.current()
      return own ? [own] : whole()
    },
    report(scopes, problem) {
      for (const scope of scopes) (open.has(scope) ? scope : outside).add(problem)
    },
    run: (test) => runIn(open, (scope) => context.run(scope, test)),
    ...createHooks(open),
    leave() {
      const verdict = outside.verdict()
      outside = createScope()
      return verdict
    },
  }
}

async function runIn<Result>(
  open: Set<Scope>,
  test: (scope: Scope) => Result | Promise<Result>,
): Promise<Result> {
  const scope = createScope()
  open.add(scope)
  const [settled] = await Promise.allSettled([Promise.resolve(scope).then(test)])
  open.delete(scope)
  const verdict = scope.verdict(settled.status === 'rejected' ? settled.reason : undefined)
  if (verdict) throw verdict
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}

/** For runners with a hook before each test and one after. */
function createHooks(open: Set<Scope>): Pick<Scopes, 'begin' | 'end'> {
  let hooked: Scope | undefined
  return {
    begin() {
      if (hooked) throw new TypeError('begin: a test is running; those that run at once take run.')
      hooked = createScope()
      open.add(hooked)
    },
    end() {
      if (!hooked) throw new TypeError('end: no test was begun.')
      const verdict = hooked.verdict()
      open.delete(hooked)
      hooked = undefined
      if (verdict) throw verdict
    },
  }
}
