/** A value that what a function starts can read, until it has ended. */
export interface Context<Value> {
  readonly run: <Result>(value: Value, body: () => Result) => Result
  /** The value that this code runs under; undefined where the runtime cannot tell. */
  readonly current: () => Value | undefined
}

/** A request that a program makes by other means than `fetch`. */
export interface HttpCall {
  readonly url: string
  readonly tag: (name: string, value: string) => void
}

/** Where code cannot be told apart by what started it: no page can. */
export const createContext = <Value>(): Context<Value> => ({
  run: (_, body) => body(),
  current: () => undefined,
})

/** Hears of no request: a page makes them by `fetch`, or by XMLHttpRequest, which is not told. Gives what stops it. */
export const onHttpCall: (listener: (call: HttpCall) => void) => () => void = () => () => {}
