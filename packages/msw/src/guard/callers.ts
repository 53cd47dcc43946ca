import type { Note } from '#caller'
import { callerStack } from './caller-stack.ts'
import { leakOf, type Problem } from './problem.ts'
import type { Scope } from './scope.ts'
import type { Scopes } from './scopes.ts'

/** Leads from a call that arrives to the code that made it; it is taken off before anybody judges. */
export const TAG = 'X-Tc3-Call'

/** Which calls are noted. */
export type Concerns = (url: string) => boolean

interface Caller {
  readonly scopes: readonly Scope[]
  readonly stack: string
}

/** Who made the calls that are on their way. */
export interface Callers {
  readonly note: Note
  /** A call has come to MSW. One that was answered without is a leak. */
  readonly arrive: (request: Request) => void
  /** Tells what became of a request to the test that made it, if anything went wrong. */
  readonly tell: (request: Request, problem: (stack?: string) => Problem | undefined) => void
  readonly forget: (request: Request) => void
}

/** No call is on its way. What comes without a tag belongs to the tests that run as it comes. */
export function createCallers({ current, report }: Scopes, concerns: Concerns): Callers {
  const callers = new Map<string, Caller>()
  const missing = new Set<string>()
  let count = 0
  return {
    note(call) {
      const url = absolute(call.url)
      if (!url || !concerns(url)) return undefined
      const caller = { scopes: current(), stack: callerStack() }
      const tag = String((count += 1))
      callers.set(tag, caller)
      missing.add(tag)
      const settle = () => {
        if (missing.delete(tag)) report(caller.scopes, leakOf({ ...call, url }, caller.stack))
      }
      return { header: [TAG, tag], settle }
    },
    arrive: (request) => void missing.delete(tagOf(request)),
    tell(request, problemOf) {
      const caller = callers.get(tagOf(request))
      const problem = problemOf(caller?.stack)
      if (problem) report(caller?.scopes ?? current(), problem)
    },
    forget: (request) => void callers.delete(tagOf(request)),
  }
}

const tagOf = ({ headers }: Request): string => headers.get(TAG) ?? ''

function absolute(url: string): string | undefined {
  const base = globalThis.location?.href
  return URL.canParse(url, base) ? new URL(url, base).href : undefined
}
