import { createEmulator, type CallRecord, type Emulator } from '@tc3/emulator'
import { HttpResponse, type HttpHandler } from 'msw'
import { cloudHandler } from '../cloud-handler.ts'
import { answerAs } from '../tencent-cloud.ts'
import { createCallers, type Callers } from './callers.ts'
import { watchOutgoing } from './outgoing.ts'
import { refusalOf } from './problem.ts'
import { createScopes } from './scopes.ts'

/** Fails a test for its own calls to Tencent Cloud API that nothing answered or that broke the contract. */
export interface Guard {
  /** To stand last among the handlers: the cloud's answers, and a network error where it has none. */
  readonly handlers: HttpHandler[]
  /** Runs a test and rejects if its calls went wrong. In Node each test that runs at once is told apart. */
  readonly run: <Result>(test: () => Result | Promise<Result>) => Promise<Result>
  /** Begins a test, where a runner has hooks before and after each instead of around it; one at a time. */
  readonly begin: () => void
  /** Ends the test that `begin` began, and throws if its calls went wrong. */
  readonly end: () => void
  /** The test that runs is to be refused with this code, once or so many times; if it is not, that fails it. */
  readonly expectRefusal: (code: string, options?: { readonly times?: number }) => void
  /** Whether a URL is guarded. */
  readonly concerns: (url: string) => boolean
  /**
   * Tells that no handler took a request and throws what MSW is to end it with, for an `onUnhandledRequest` of yours;
   * does nothing for a request that is not guarded.
   */
  readonly refuse: (request: Request) => void
  /** Watches what MSW lets through, from now until what it gives is called, which throws for calls of no test. */
  readonly watch: (source: Watched) => () => void
}

/** A server or worker of MSW, as far as a guard reads it. */
export interface Watched {
  readonly events: {
    on(event: Passed, listener: (event: Passing) => void): unknown
    removeListener(event: Passed, listener: (event: Passing) => void): unknown
  }
}

interface Passing {
  readonly request: Request
  readonly response?: Response
}

type Passed = 'request:start' | 'request:unhandled' | 'response:bypass' | 'response:mocked'

/** A cloud that knows no product: whatever is called, nothing answers. */
const nothing = (): Emulator => createEmulator({ services: [], accounts: 'any' })

/**
 * Makes a guard over the calls to an emulated cloud; without one, over any call to Tencent Cloud API that your own
 * handlers leave.
 *
 * @example
 * import { setupServer } from 'msw/node'
 * const guard = createGuard(tencentCloud().cloud)
 * const running = await listen(setupServer(...guard.handlers), { guard })
 * await guard.run(async () => guard.expectRefusal('MissingParameter'))
 */
export function createGuard(cloud: Emulator = nothing()): Guard {
  const scopes = createScopes()
  const callers = createCallers(scopes, cloud.serves)
  const watchOnce = shared(() => watchOutgoing(callers.note))
  const { serves } = cloud
  const answer = (request: Request) => answerAndTell(cloud, callers, request)
  const { begin, end, current } = scopes
  return {
    handlers: [cloudHandler({ serves, answer })],
    run: (test) => scopes.run(() => Promise.resolve().then(test).finally(callers.settled)),
    begin,
    end,
    expectRefusal(code, { times = 1 } = {}) {
      for (const scope of current()) scope.expectRefusal(code, times)
    },
    concerns: serves,
    refuse: (request) => refuse(cloud, callers, request),
    watch(source) {
      const stops = [watchOnce(), watchPassing(source, cloud, callers)]
      return () => {
        for (const stop of stops) stop()
        const verdict = scopes.leave()
        if (verdict) throw verdict
      }
    },
  }
}

/** Begins once for those who want it at once, and stops with the last of them. */
function shared(begin: () => () => void): () => () => void {
  const users = new Set<object>()
  let stop = () => {}
  return () => {
    const user = {}
    if (users.size === 0) stop = begin()
    users.add(user)
    return () => {
      if (users.delete(user) && users.size === 0) stop()
    }
  }
}

function refuse({ serves }: Emulator, callers: Callers, request: Request): void {
  if (!serves(request.url)) return
  // MSW before 2.13 tells of it later, and lets a page wait for ever where something else than an error is thrown.
  const isEarly = callers.leak(request) && globalThis.navigator?.serviceWorker
  throw isEarly
    ? new Error('tc3: a call to Tencent Cloud API was answered by nothing here')
    : HttpResponse.error()
}

async function answerAndTell(cloud: Emulator, callers: Callers, request: Request) {
  const response = await answerAs(cloud, request)
  const call = await callOf(cloud, response)
  if (!call || !isUnanswered(call)) {
    callers.tell(request, (stack) => call && refusalOf(call, stack))
    return response
  }
  callers.leak(request)
  return HttpResponse.error()
}

/** What answers in place of the cloud's own response, where its `fetch` was wrapped, has the id alone. */
async function callOf(cloud: Emulator, response: Response): Promise<CallRecord | undefined> {
  const own = cloud.callOf(response)
  if (own) return own
  const body = await response
    .clone()
    .json()
    .catch(() => undefined)
  return cloud.calls().findLast(({ requestId }) => requestId === body?.Response?.RequestId)
}

const isUnanswered = ({ findings }: CallRecord): boolean =>
  findings.some(({ rule }) => rule === 'product.unknown')

/** Hears of what passes MSW by, whatever its option for the unhandled says. */
function watchPassing({ events }: Watched, { serves }: Emulator, callers: Callers): () => void {
  const forget = ({ request }: Passing) => callers.forget(request)
  const leak = ({ request }: Passing) => {
    if (serves(request.url)) void callers.leak(request)
  }
  const listeners = [
    ['request:start', ({ request }: Passing) => callers.arrive(request)],
    ['request:unhandled', leak],
    // In a page, MSW says of a network error that a handler answers with that it passed.
    ['response:bypass', (passing: Passing) => (isError(passing) ? forget : leak)(passing)],
    ['response:mocked', forget],
  ] as const
  for (const [event, listener] of listeners) events.on(event, listener)
  return () => {
    for (const [event, listener] of listeners) events.removeListener(event, listener)
  }
}

const isError = ({ response }: Passing): boolean => response?.type === 'error'
