import { endingOfFetch, watchRuntime, type Note, type Noted } from '#caller'

/** Notes calls where they are made: by `fetch`, and by what else the runtime tells of. Gives what stops it. */
export function watchOutgoing(note: Note): () => void {
  const stopRuntime = watchRuntime(note)
  const { fetch: given } = globalThis as Partial<typeof globalThis>
  if (!given) return stopRuntime
  let isOver = false
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (isOver) return given(input, init)
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET')
    const noted = note({ method, url: urlOf(input) })
    return noted ? carrying(given, () => new Request(input, init), noted) : given(input, init)
  }
  const restore = replaceFetch(fetch)
  return () => {
    isOver = true
    stopRuntime()
    if (globalThis.fetch === fetch) restore()
  }
}

/** By definition: where a DOM is emulated, `fetch` may be such that nothing can be assigned to it. */
function replaceFetch(value: typeof globalThis.fetch): () => void {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'fetch')
  const ours = { value, configurable: true, writable: true, enumerable: true }
  Object.defineProperty(globalThis, 'fetch', ours)
  return () => {
    Reflect.deleteProperty(globalThis, 'fetch')
    if (own) Object.defineProperty(globalThis, 'fetch', own)
  }
}

const urlOf = (input: RequestInfo | URL): string =>
  input instanceof Request ? input.url : String(input)

/** The header stands on the request itself: MSW 2 joins headers that come beside a request to those that it has. */
async function carrying(
  fetch: typeof globalThis.fetch,
  requestOf: () => Request,
  { header, settle }: Noted,
): Promise<Response> {
  const request = requestOf()
  const [name, value] = header
  request.headers.append(name, value)
  // A page lets a request of mode `no-cors` have no header of ours: nobody can say whether it came to MSW.
  if (!request.headers.has(name)) return fetch(request)
  try {
    const response = await fetch(request)
    settle('answered')
    return response
  } catch (error) {
    settle(request.signal.aborted ? 'taken back' : await endingOfFetch(error, fetch))
    throw error
  }
}
