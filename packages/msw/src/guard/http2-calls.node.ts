import type { ClientHttp2Stream, OutgoingHttpHeaders } from 'node:http2'
import type { Note } from './caller.ts'
import { hear } from './channel.node.ts'
import { keptBack } from './kept-back.ts'
import { TAG } from './tag.ts'

interface Message {
  readonly stream: ClientHttp2Stream
  readonly headers: OutgoingHttpHeaders
}

/**
 * Notes each stream of `node:http2`, where Node tells of it, and ends its session: no MSW sees any, and the headers of
 * a stream leave though it is closed at once. Gives what stops it.
 */
export function watchHttp2(note: Note): () => void {
  const create = ({ stream, headers }: Message) => {
    if (headers[TAG.toLowerCase()] !== undefined) return // noted where it was made
    const told = (name: string, otherwise: string) => String(headers[name] ?? otherwise)
    const url = `${told(':scheme', 'https')}://${told(':authority', '')}${told(':path', '/')}`
    const noted = note({ method: told(':method', 'GET'), url })
    if (!noted?.settle('leaving')) return
    const { session } = stream
    stream.destroy(keptBack())
    session?.destroy()
  }
  return hear<Message>({ 'http2.client.stream.created': create })
}
