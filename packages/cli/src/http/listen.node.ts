import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Emulator } from '@tc3/emulator'
import { createControl, isControl } from '@tc3/emulator/control'
import type { NodeServerRequest, ServerRequest } from 'srvx'
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
  const fetch = (request: ServerRequest) => {
    // Else a host or a path that no URL can have would end in an error of the server's own.
    if (!hasUrl(request)) return new Response(null, { status: 400 })
    return isControl(request) ? control(request) : answer(cloud, request)
  }
  const node = { maxHeaderSize: LONGEST_HEAD }
  const server = serve({
    port,
    hostname,
    fetch,
    node,
    silent: true,
    gracefulShutdown: false,
    maxRequestBodySize: LONGEST_CONTROL,
  })
  const http = server.node?.server as Server // HTTP/1, on Node
  http.on('connect', tunnelTo(http))
  await server.ready()
  const close = () => server.close(true)
  return { url: server.url ?? '', close, [Symbol.asyncDispose]: close }
}

// A query is refused beyond 32 kB by the service itself, so the head that carries it must be let in.
const LONGEST_HEAD = 64 * 1024
// A body is refused beyond 10 MB: one byte more is all that is ever needed of it.
const LONGEST_BODY = 10 * 1024 * 1024 + 1
// A snapshot of many accounts.
const LONGEST_CONTROL = 100 * 1024 * 1024

/** The adapter throws for some of the URLs that are none, and hands others on. */
function hasUrl(request: ServerRequest): boolean {
  try {
    return URL.canParse(request.url)
  } catch {
    return false
  }
}

async function answer(cloud: Emulator, request: ServerRequest): Promise<Response> {
  const { req, res } = request.runtime?.node ?? {}
  const read = req && (await readBody(req, LONGEST_BODY))
  const response = await cloud.fetch(request, req && { ...rawOf(req), body: read?.body })
  if (response.type !== 'error') return whole(response, read?.rest?.())
  res?.destroy() // a connection that breaks
  return new Response(null)
}

interface ReadBody {
  readonly body: Uint8Array<ArrayBuffer>
  /** Lets the rest of it go where there is more than was read. */
  readonly rest: (() => Promise<unknown>) | undefined
}

/** So many bytes of a body at most. */
async function readBody(request: NodeServerRequest, most: number): Promise<ReadBody> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= most) break
  }
  const body = new Uint8Array(Buffer.concat(chunks, Math.min(size, most)))
  return { body, rest: size >= most ? () => ended(request) : undefined }
}

// As proxies wait that linger: a client that says nothing for so long will say nothing more.
const SILENCE = 1000

/**
 * Throws away what comes of a body, to its end or a silence. A connection that ended before would be reset under a
 * client that still sends, which then never reads its answer.
 */
const ended = (request: NodeServerRequest): Promise<unknown> =>
  new Promise((resolve) => {
    for (const event of ['timeout', 'close']) request.once(event, resolve)
    request.setTimeout(SILENCE)
    request.resume()
  })

/** An answer with its length, as the service sends it; one that is the last on its connection ends with what is awaited. */
async function whole(
  { status, statusText, headers, body }: Response,
  awaited?: Promise<unknown>,
): Promise<Response> {
  const bytes = body && (await new Response(body).arrayBuffer())
  // Not where there can be no body: HTTP semantics, 8.6
  if (status !== 204) headers.set('Content-Length', String(bytes?.byteLength ?? 0))
  if (awaited) headers.set('Connection', 'close')
  // The official Node SDK tells a status by its words alone.
  const words = statusText || (STATUS_CODES[status] ?? '')
  const content = awaited && bytes ? endingWith(awaited, bytes) : bytes
  return new Response(content, { status, statusText: words, headers })
}

/** Bytes that come at once, and end later. */
const endingWith = (awaited: Promise<unknown>, bytes: ArrayBuffer): ReadableStream =>
  new ReadableStream({
    async start(controller) {
      controller.enqueue(new Uint8Array(bytes))
      await awaited
      controller.close()
    },
  })

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
