import { createServer, type IncomingMessage, type Server } from 'node:http'

// Hosts of the service, with a region or an edition between.
const SERVICE = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.tencentcloudapi\.com$/
const FORWARDED = /^(authorization|content-type|x-tc-.*)$/

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
    if (!target) {
      outgoing.writeHead(403).end()
      return
    }
    const answer = await send(new Request(target, await initOf(incoming)))
    const contentType = answer.headers.get('content-type') ?? 'application/json'
    const date = answer.headers.get('date') ?? new Date().toUTCString()
    outgoing.writeHead(answer.status, { 'content-type': contentType, date })
    outgoing.end(Buffer.from(await answer.arrayBuffer()))
  })
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
