import { endingOf, type Ending } from './ending.ts'
import { endingInPage } from './page-ending.ts'
import { watchXhr } from './xhr-calls.ts'

/** A value that what a function starts can read, until it has ended. */
export interface Context<Value> {
  readonly run: <Result>(value: Value, body: () => Result) => Result
  /** The value that this code runs under; undefined where the runtime cannot tell. */
  readonly current: () => Value | undefined
}

/** A call as it is made. */
export interface OutgoingCall {
  readonly method: string
  readonly url: string
  /** The tags that it carries already, where it may have been noted before. */
  readonly tags?: string | undefined
}

/** What becomes of a call that was noted. */
export interface Noted {
  /** The header that it is to carry besides; there may be one of another guard. */
  readonly header: readonly [name: string, value: string]
  /** To be called with how it ended; true if it has gone past MSW, or is about to. */
  readonly settle: (ending: Ending) => boolean
  /** The same, where how it ended is not known yet: its test waits for it. */
  readonly settleLater: (ending: Promise<Ending>) => void
}

/** Hears of a call while the code that makes it is on the stack; undefined where it is of no concern. */
export type Note = (call: OutgoingCall) => Noted | undefined

/** Where code cannot be told apart by what started it: no page can. */
export const createContext = <Value>(): Context<Value> => ({
  run: (_, body) => body(),
  current: () => undefined,
})

/** Notes what a page sends besides what it sends by `fetch`. Gives what stops it. */
export const watchRuntime: (note: Note) => () => void = (note) => watchXhr(note, globalThis.fetch)

/** How a `fetch` ended that failed with this error; to learn it, a page makes a call by the `fetch` of before. */
export async function endingOfFetch(
  error: unknown,
  fetch: typeof globalThis.fetch,
): Promise<Ending> {
  const ending = endingOf(error)
  return ending === 'failed' ? endingInPage(fetch) : ending
}
