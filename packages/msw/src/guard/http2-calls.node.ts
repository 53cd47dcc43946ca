import type { OutgoingHttpHeaders } from 'node:http2'
import type { Note } from './caller.ts'
import { hear } from './channel.node.ts'

interface Message {
  readonly headers: OutgoingHttpHeaders
}

/** Notes each stream of `node:http2`, where Node tells of it: no MSW sees any. Gives what stops it. */
export function watchHttp2(note: Note): () => void {
  const create = ({ headers }: Message) => {
    const told = (name: string, otherwise: string) => String(headers[name] ?? otherwise)
    const url = `${told(':scheme', 'https')}://${told(':authority', '')}${told(':path', '/')}`
    note({ method: told(':method', 'GET'), url })?.settle('answered')
  }
  return hear<Message>({ 'http2.client.stream.created': create })
}
