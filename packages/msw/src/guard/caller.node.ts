import { AsyncLocalStorage } from 'node:async_hooks'
import { syncBuiltinESMExports } from 'node:module'
import type { Context, Note } from './caller.ts'
import { endingOf, type Ending } from './ending.ts'
import { watchHttp } from './http-calls.node.ts'
import { watchHttp2 } from './http2-calls.node.ts'
import { watchUndici } from './undici-calls.node.ts'

/** Node tells code apart by what started it. */
export function createContext<Value>(): Context<Value> {
  const storage = new AsyncLocalStorage<Value>()
  return {
    run: (value, body) => storage.run(value, body),
    current: () => storage.getStore(),
  }
}

/** How a `fetch` ended that failed with this error: Node tells why. */
export const endingOfFetch = async (error: unknown): Promise<Ending> => endingOf(error)

/** Notes what Node says that it sends, and shows MSW what was imported by name. Gives what stops it. */
export function watchRuntime(note: Note): () => void {
  const stops = [watchHttp, watchUndici, watchHttp2].map((watch) => watch(note))
  // MSW changes `node:http` as an object: `import { request }` follows where Node is told so.
  syncBuiltinESMExports()
  return () => {
    for (const stop of stops) stop()
    syncBuiltinESMExports()
  }
}
