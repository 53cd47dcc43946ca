import type { Note, Noted, OutgoingCall } from '#caller'
import { callerStack } from './caller-stack.ts'
import type { Ending } from './ending.ts'
import { leakOf, type Problem } from './problem.ts'
import type { Scope } from './scope.ts'
import type { Scopes } from './scopes.ts'
import { TAG } from './tag.ts'

/** Which calls are noted. */
export type Concerns = (url: string) => boolean

interface Caller {
  readonly scopes: readonly Scope[]
  readonly stack: string | undefined
  readonly stage: Stage
}

/** Made, come to MSW, and told to have been answered by nothing here. */
type Stage = 'made' | 'seen' | 'told'

/** With which ending a call has gone past MSW. */
const LEAKS: Readonly<Record<Stage, readonly Ending[]>> = {
  made: ['answered', 'leaving', 'failed', 'unreachable'],
  seen: ['unreachable'], // a handler let it through
  told: [],
}

/** What went wrong with a call, if anything did, given the stack of who made it. */
type ProblemOf = (stack?: string) => Problem | undefined

/** Who made the calls that are on their way. */
export interface Callers {
  readonly note: Note
  /** A call has come to MSW. One that has not and is answered is a leak. */
  readonly arrive: (request: Request) => void
  /** Tells what became of a request to the test that made it, if anything went wrong. */
  readonly tell: (request: Request, problem: ProblemOf) => void
  /** Tells, once, that nothing here answered a request; false if that was told. */
  readonly leak: (request: Request) => boolean
  /** A request was answered here. */
  readonly forget: (request: Request) => void
  /** Resolves once it is known how each call ended that has. */
  readonly settled: () => Promise<void>
}

/** No call is on its way. What comes without a tag belongs to the tests that run as it comes. */
export function createCallers(scopes: Scopes, concerns: Concerns): Callers {
  const callers = new Map<string, Caller>()
  const pending = new Set<Promise<unknown>>()
  const { tell, leak, end } = createTeller(scopes, callers)
  const newTag = createTags()
  const tagOf = ({ headers }: Request): string => ownOf(callers, headers.get(TAG)) ?? ''
  return {
    note: within(concerns, (call) => {
      if (ownOf(callers, call.tags) !== undefined) return undefined
      const tag = newTag()
      const stack = callerStack() || undefined
      callers.set(tag, { scopes: scopes.current(), stack, stage: 'made' })
      const settle = (ending: Ending) => end(tag, call, ending)
      return { header: [TAG, tag], settle, settleLater: waiting(pending, settle) }
    }),
    arrive(request) {
      const tag = tagOf(request)
      const caller = callers.get(tag)
      if (caller?.stage === 'made') callers.set(tag, { ...caller, stage: 'seen' })
    },
    tell: (request, problemOf) => tell(tagOf(request), problemOf),
    leak: (request) => leak(tagOf(request), request),
    forget: (request) => void callers.delete(tagOf(request)),
    settled: async () => void (await Promise.allSettled(pending)),
  }
}

/** Tags that no other guard gives. */
function createTags(): () => string {
  const guard = crypto.randomUUID()
  let count = 0
  return () => `${guard}-${(count += 1)}`
}

/** Settles once an ending is known; until then it is pending. */
const waiting =
  (pending: Set<Promise<unknown>>, settle: Noted['settle']): Noted['settleLater'] =>
  (ending) => {
    const settling = ending.then(settle)
    pending.add(settling)
    void settling.finally(() => pending.delete(settling))
  }

/** Tells of calls by their tags; of one without, to the tests that run. */
function createTeller({ current, report }: Scopes, callers: Map<string, Caller>) {
  const tell = (tag: string, problemOf: ProblemOf): void => {
    const caller = callers.get(tag)
    const problem = problemOf(caller?.stack)
    if (problem) report(caller?.scopes ?? current(), problem)
  }
  const leak = (tag: string, call: OutgoingCall): boolean => {
    const caller = callers.get(tag)
    if (caller?.stage === 'told') return false
    if (caller) callers.set(tag, { ...caller, stage: 'told' })
    tell(tag, (stack) => leakOf(call, stack))
    return true
  }
  const end = (tag: string, call: OutgoingCall, ending: Ending): boolean => {
    const { stage = 'told' } = callers.get(tag) ?? {}
    const isLeak = LEAKS[stage].includes(ending)
    if (isLeak) leak(tag, call)
    return isLeak
  }
  return { tell, leak, end }
}

/** Notes what is of concern, by its whole URL. */
const within =
  (concerns: Concerns, note: Note): Note =>
  (call) => {
    const url = absolute(call.url)
    return url && concerns(url) ? note({ ...call, url }) : undefined
  }

/** The last of the tags that is one of these: a handler may send on what it was given. */
const ownOf = (
  callers: ReadonlyMap<string, Caller>,
  tags: string | null = '',
): string | undefined => tags?.split(/,\s*/).findLast((tag) => callers.has(tag))

function absolute(url: string): string | undefined {
  const base = globalThis.location?.href
  return URL.canParse(url, base) ? new URL(url, base).href : undefined
}
