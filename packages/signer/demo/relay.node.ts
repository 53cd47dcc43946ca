import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'

// Hosts of the service, with a region or an edition between.
const SERVICE = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.tencentcloudapi\.(com|cn|com\.cn)$/
const FORWARDED = /^(authorization|content-type|x-tc-.*)$/
const RETURNED = /^(content-type|date|x-tc-.*)$/

/** What a relay lets through. */
export interface RelayOptions {
  /** Where requests go before their host: `/tencent/live.tencentcloudapi.com/?…`. */
  readonly prefix: string
  /** Default: the hosts of the service. */
  readonly isAllowed?: (host: string) => boolean
  /** What sends on; default: `fetch`. */
  readonly send?: (request: Request) => Promise<Response>
}

/**
 * A relay for pages: the service answers no cross-origin page, so a page signs for the service and sends to its own origin. The
 * relay holds no key and changes nothing that is signed.
 */
export function createRelay(options: RelayOptions): Server {
  const { send = fetch } = options
  return createServer(async (incoming, outgoing) => {
    const target = targetOf(incoming.url ?? '/', options)
    if (!target) return refuse(outgoing, 403)
    if (incoming.method !== 'POST' && incoming.method !== 'GET') return refuse(outgoing, 405)
    try {
      await pass(await send(new Request(target, await initOf(incoming))), outgoing)
    } catch {
      refuse(outgoing, 502) // the service was not reached, or one side broke off
    }
  })
}

function refuse(outgoing: ServerResponse, status: number): void {
  if (outgoing.headersSent) outgoing.destroy()
  else outgoing.writeHead(status).end()
}

/** The answer as it comes, an event stream piece by piece. */
async function pass({ status, headers, body }: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(
    status,
    Object.fromEntries([...headers].filter(([name]) => RETURNED.test(name))),
  )
  // In Node a stream of the web is iterable; the types of a browser do not say so.
  const pieces = body as AsyncIterable<Uint8Array> | null
  await pipeline(pieces ?? [], outgoing)
}

function targetOf(
  url: string,
  { prefix, isAllowed = (host) => SERVICE.test(host) }: RelayOptions,
): string | undefined {
  if (!url.startsWith(`${prefix}/`)) return undefined
  const [, host = '', rest = ''] = /^([^/?]+)(.*)$/.exec(url.slice(prefix.length + 1)) ?? []
  return isAllowed(host) ? `https://${host}${rest}` : undefined
}

async function initOf(incoming: IncomingMessage): Promise<RequestInit> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const { method = 'GET' } = incoming
  const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
    FORWARDED.test(name) && typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  return { method, headers, body: method === 'GET' ? null : Buffer.concat(chunks) }
}
