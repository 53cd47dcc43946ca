import { watchRuntime, type Note, type Noted } from '#caller'
import { endingOf } from './ending.ts'

/** Notes calls where they are made: by `fetch`, and by what else the runtime tells of. Gives what stops it. */
export function watchOutgoing(note: Note): () => void {
  const stopRuntime = watchRuntime(note)
  const given = globalThis.fetch
  const fetch: typeof globalThis.fetch = (input, init) => {
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
    const noted = note({ method, url: urlOf(input) })
    return noted ? carrying(given, new Request(input, init), noted) : given(input, init)
  }
  globalThis.fetch = fetch
  return () => {
    stopRuntime()
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
  try {
    const response = await fetch(request)
    settle('answered')
    return response
  } catch (error) {
    settle(request.signal.aborted ? 'taken back' : endingOf(error))
    throw error
  }
}
