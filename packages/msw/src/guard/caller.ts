import type { Ending } from './ending.ts'

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
}

/** What becomes of a call that was noted. */
export interface Noted {
  /** The header that it is to carry. */
  readonly header: readonly [name: string, value: string]
  /** To be called when it has ended. */
  readonly settle: (ending: Ending) => void
}

/** Hears of a call while the code that makes it is on the stack; undefined where it is of no concern. */
export type Note = (call: OutgoingCall) => Noted | undefined

/** Where code cannot be told apart by what started it: no page can. */
export const createContext = <Value>(): Context<Value> => ({
  run: (_, body) => body(),
  current: () => undefined,
})

/** Notes nothing: a page makes its calls by `fetch`, or by XMLHttpRequest, which is not told. Gives what stops it. */
export const watchRuntime: (note: Note) => () => void = () => () => {}
