/// <reference lib="esnext.disposable" />
import { HttpResponse } from 'msw'
import type { Guard, Watched } from './guard/guard.ts'

/** A server of MSW: what `setupServer` gives. */
export interface Server extends Watched {
  listen(options?: object): void
  close(): void
}

/** A worker of MSW: what `setupWorker` gives. */
export interface Worker extends Watched {
  start(options?: object): Promise<unknown>
  stop(): unknown
}

/** How MSW runs; what stands here besides is handed to it, like `quiet` and `serviceWorker` of a worker. */
export interface ListenOptions {
  /** Hears of every call from now on. */
  readonly guard?: Guard
  /** What becomes of a request that no handler takes and no guard concerns: `warn`, as in MSW, unless said otherwise. */
  readonly unhandled?: 'bypass' | 'warn' | 'error'
  readonly quiet?: boolean
  readonly serviceWorker?: { readonly url?: string; readonly options?: object }
}

/** MSW while it runs; `await using` closes it where its scope is left. */
export type Running = AsyncDisposing & {
  /** Stops it, once however often it is called; rejects if calls of no test went wrong. */
  readonly close: () => Promise<void>
}

/** Nothing for a compiler that does not know `Symbol.asyncDispose`: what is published has to compile there too. */
type AsyncDisposing = typeof Symbol extends { readonly asyncDispose: infer Key extends symbol }
  ? { readonly [Name in Key]: () => Promise<void> }
  : object

/**
 * Starts a server or a worker, MSW 2 or 3, until it is closed or its scope is left.
 *
 * @example
 * import { setupServer } from 'msw/node'
 * await using running = await listen(setupServer(...tencentCloud()))
 */
export async function listen(
  target: Server | Worker,
  options: ListenOptions = {},
): Promise<Running> {
  const { guard, unhandled = 'warn', ...rest } = options
  const strategy = { ...rest, ...strategies(unhandled, guard) }
  if ('listen' in target) target.listen(strategy)
  else await target.start(strategy)
  const unwatch = guard?.watch(target)
  const close = once(async () => {
    await ('listen' in target ? target.close() : target.stop())
    unwatch?.()
  })
  return { close, [Symbol.asyncDispose]: close }
}

interface Printers {
  readonly warning: () => void
  readonly error: () => void
}

interface UnhandledFrame {
  readonly frame: { readonly data: { readonly request?: Request } }
  readonly defaults: { warn(): Promise<void>; error(): Promise<void> }
}

/** The option for the unhandled under the name that each major knows; neither minds the other. */
function strategies(unhandled: 'bypass' | 'warn' | 'error', guard?: Guard) {
  if (!guard) return { onUnhandledRequest: unhandled, onUnhandledFrame: unhandled }
  return {
    onUnhandledRequest(request: Request, print: Printers) {
      guard.refuse(request)
      if (unhandled === 'warn') print.warning()
      if (unhandled === 'error') print.error()
    },
    async onUnhandledFrame({ frame, defaults }: UnhandledFrame) {
      if (frame.data.request) guard.refuse(frame.data.request)
      if (unhandled === 'warn') await defaults.warn()
      if (unhandled !== 'error') return
      await defaults.error()
      throw HttpResponse.error()
    },
  }
}

function once(body: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= body())
}
