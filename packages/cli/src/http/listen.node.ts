import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Emulator } from '@tc3/emulator'
import { createControl, isControl } from '@tc3/emulator/control'
import type { ServerRequest } from 'srvx'
import { serve } from 'srvx/node'

/** Where to listen. */
export interface ListenOptions {
  /** 0, which finds a free one, unless said otherwise. */
  readonly port?: number
  /** The loopback address unless said otherwise: nobody outside this machine should reach test keys. */
  readonly hostname?: string
}

/** An emulated cloud that listens. */
export interface Listening extends AsyncDisposable {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Serves an emulated cloud over HTTP, its control below `/_tc3/`. Any host name is answered, so that a client may come by
 * an agent or a proxy under the real one.
 */
export async function listen(
  cloud: Emulator,
  { port = 0, hostname = '127.0.0.1' }: ListenOptions = {},
): Promise<Listening> {
  const control = createControl(cloud)
  const fetch = (request: ServerRequest) =>
    isControl(request) ? control(request) : answer(cloud, request)
  const server = serve({ port, hostname, fetch, silent: true, gracefulShutdown: false })
  const node = server.node?.server as Server // HTTP/1, on Node
  node.on('connect', tunnelTo(node))
  await server.ready()
  const close = () => server.close(true)
  return { url: server.url ?? '', close, [Symbol.asyncDispose]: close }
}

async function answer(cloud: Emulator, request: ServerRequest): Promise<Response> {
  const { req, res } = request.runtime?.node ?? {}
  const response = await cloud.fetch(request, req && rawOf(req))
  if (response.type !== 'error') return whole(response)
  res?.destroy() // a connection that breaks
  return new Response(null)
}

/** An answer with its length, as the service sends it. */
async function whole({ status, statusText, headers, body }: Response): Promise<Response> {
  const bytes = body && (await new Response(body).arrayBuffer())
  headers.set('Content-Length', String(bytes?.byteLength ?? 0))
  return new Response(bytes, { status, statusText, headers })
}

/** A client that comes by a proxy asks for a tunnel: whatever host it names, this server is at the other end. */
const tunnelTo =
  (server: { emit(event: 'connection', socket: Duplex): boolean }) =>
  (_request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    server.emit('connection', socket)
  }

/** The text after `?` and the host as they were received: no parser has rewritten them. */
function rawOf({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>) {
  const mark = url.indexOf('?')
  return { query: mark < 0 ? '' : url.slice(mark + 1), host: headers.host }
}
