import { watchHttp, type Note, type Noted } from '#caller'

/** Notes calls where they are made: by `fetch`, and in Node by `node:http`. Gives what stops it. */
export function watchOutgoing(note: Note): () => void {
  const stopHttp = watchHttp(note)
  const given = globalThis.fetch
  const fetch: typeof globalThis.fetch = (input, init) => {
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
    const noted = note({ method, url: urlOf(input) })
    return noted ? carrying(given, new Request(input, init), noted) : given(input, init)
  }
  globalThis.fetch = fetch
  return () => {
    stopHttp()
    if (globalThis.fetch === fetch) globalThis.fetch = given
  }
}

const urlOf = (input: RequestInfo | URL): string =>
  input instanceof Request ? input.url : String(input)

/** The header stands on the request itself: MSW 2 joins headers that come beside a request to those that it has. */
async function carrying(
  fetch: typeof globalThis.fetch,
  request: Request,
  { header, settle }: Noted,
): Promise<Response> {
  request.headers.set(...header)
  return fetch(request).finally(settle)
}
