import { callerStack } from './caller-stack.ts'
import { onHttpCall } from '#caller'

/** The header that leads from a call that arrives to the code that made it; it is taken off before anybody judges. */
export const TAG = 'X-Tc3-Call'

/** Hears of a call, told with the stack of who makes it, and gives the tag that the call is to carry. */
export type NoteCall = (stack: string) => string

/** Which calls are heard of. */
export type Concerns = (url: string) => boolean

/** Hears of calls where they are made: of `fetch`, and in Node of what is made of `node:http`. Gives what stops it. */
export function watchOutgoing(concerns: Concerns, note: NoteCall): () => void {
  const stopHttp = onHttpCall(({ url, tag }) => {
    if (concerns(url)) tag(TAG, note(callerStack(1)))
  })
  const given = globalThis.fetch
  const fetch: typeof globalThis.fetch = (input, init) =>
    isConcerned(input, concerns)
      ? given(tagged(new Request(input, init), note(callerStack(1))))
      : given(input, init)
  globalThis.fetch = fetch
  return () => {
    stopHttp()
    if (globalThis.fetch === fetch) globalThis.fetch = given
  }
}

function isConcerned(input: RequestInfo | URL, concerns: Concerns): boolean {
  const url = input instanceof Request ? input.url : String(input)
  const base = globalThis.location?.href
  return URL.canParse(url, base) && concerns(new URL(url, base).href)
}

// On the request itself: MSW 2 joins headers that come beside a request to those that it has.
function tagged(request: Request, tag: string): Request {
  request.headers.set(TAG, tag)
  return request
}
