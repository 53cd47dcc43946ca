import type { Note, Noted } from './caller.ts'
import { hear } from './channel.node.ts'
import { endingOf, type Ending } from './ending.ts'
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
  readonly error?: unknown
}

/**
 * Notes what leaves by undici and was not noted as it was made: a `fetch` that was taken before ours stood in its
 * place, and what undici offers besides. Gives what stops it.
 */
export function watchUndici(note: Note): () => void {
  const settling = new WeakMap<object, Noted['settle']>()
  const create = ({ request }: Message) => {
    if (String(request.headers).toLowerCase().includes(TAG.toLowerCase())) return
    const noted = note({ method: request.method, url: `${request.origin}${request.path}` })
    if (!noted) return
    request.addHeader(...noted.header)
    settling.set(request, noted.settle)
  }
  return hear<Message>({
    'undici:request:create': create,
    'undici:request:headers': ({ request }) => settling.get(request)?.('answered'),
    'undici:request:error': (message) => settling.get(message.request)?.(ended(message)),
  })
}

const ended = ({ error }: Message): Ending =>
  Object(error).name === 'AbortError' ? 'taken back' : endingOf(error)
