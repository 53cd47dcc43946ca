import type { Socket } from 'node:net'
import type { Note, Noted } from './caller.ts'
import { hear } from './channel.node.ts'
import { endingOf, type Ending } from './ending.ts'
import { keptBack } from './kept-back.ts'
import { readsConnections } from './reach.node.ts'
import { TAG } from './tag.ts'

interface Message {
  readonly request: {
    readonly method: string
    readonly origin: string | URL
    readonly path: string
    /** A text or a list of names and values, by the version. */
    readonly headers: unknown
    addHeader(name: string, value: string): unknown
  }
  /** Of what is sent: the connection, on which no byte of it stands yet. */
  readonly socket?: Socket
  readonly error?: unknown
}

/**
 * Notes what is made by undici and was not noted as it was made: a `fetch` that was taken before ours stood in its
 * place, and what undici offers besides. What MSW has missed does not leave. Gives what stops it.
 */
export function watchUndici(note: Note): () => void {
  const settling = new WeakMap<object, Noted['settle']>()
  const create = ({ request }: Message) => {
    const { method, origin, path, headers } = request
    const tags = [...String(headers).matchAll(TAGGED)].map(([, tag]) => tag).join()
    const noted = note({ method, url: `${origin}${path}`, tags })
    if (!noted) return
    request.addHeader(...noted.header)
    settling.set(request, noted.settle)
  }
  return hear<Message>({
    'undici:request:create': create,
    'undici:client:sendHeaders': ({ request, socket }) => {
      if (readsConnections) return
      if (settling.get(request)?.('leaving')) socket?.destroy(keptBack())
    },
    'undici:request:headers': ({ request }) => settling.get(request)?.('answered'),
    'undici:request:error': (message) => settling.get(message.request)?.(ended(message)),
  })
}

const TAGGED = new RegExp(`${TAG}[:,] ?([-\\w, ]+)`, 'gi')

const ended = ({ error }: Message): Ending =>
  Object(error).name === 'AbortError' ? 'taken back' : endingOf(error)
