import type { ClientRequest } from 'node:http'
import type { Note, Noted } from './caller.ts'
import { hear } from './channel.node.ts'
import { endingOf, type Ending } from './ending.ts'
import { TAG } from './tag.ts'

interface Message {
  readonly request: ClientRequest
  readonly error?: unknown
}

/** Notes each request of `node:http` and `node:https`, from Node 22.12 on. Gives what stops it. */
export function watchHttp(note: Note): () => void {
  const settling = new WeakMap<ClientRequest, Noted['settle']>()
  const create = ({ request }: Message) => {
    const { method, protocol, path } = request
    const url = `${protocol}//${String(request.getHeader('host') ?? request.host)}${path}`
    const tags = request.getHeader(TAG)?.toString()
    const noted = request.headersSent ? undefined : note({ method, url, tags })
    if (!noted) return
    const [name, tag] = noted.header
    request.setHeader(name, tags === undefined ? tag : `${tags}, ${tag}`)
    settling.set(request, noted.settle)
  }
  return hear<Message>({
    'http.client.request.created': create,
    'http.client.response.finish': ({ request }) => settling.get(request)?.('answered'),
    'http.client.request.error': (message) => settling.get(message.request)?.(ended(message)),
  })
}

function ended({ request, error }: Message): Ending {
  const ending = endingOf(error)
  return ending === 'failed' && !request.socket?.bytesWritten ? 'taken back' : ending
}
