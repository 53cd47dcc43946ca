import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import type { Context, Note } from './caller.ts'

/** Node tells code apart by what started it. */
export function createContext<Value>(): Context<Value> {
  const storage = new AsyncLocalStorage<Value>()
  return {
    run: (value, body) => storage.run(value, body),
    current: () => storage.getStore(),
  }
}

/** Notes each request of `node:http` and `node:https`, from Node 22.12 on. Gives what stops it. */
export function watchHttp(note: Note): () => void {
  const settling = new WeakMap<ClientRequest, () => void>()
  const create = (request: ClientRequest) => {
    const { method, protocol, path } = request
    const url = `${protocol}//${String(request.getHeader('host') ?? request.host)}${path}`
    const noted = request.headersSent ? undefined : note({ method, url })
    if (!noted) return
    request.setHeader(...noted.header)
    settling.set(request, noted.settle)
  }
  const settle = (request: ClientRequest) => settling.get(request)?.()
  const stops = [
    hear('http.client.request.created', create),
    hear('http.client.response.finish', settle),
    hear('http.client.request.error', settle),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Node's documentation of each channel: its messages have the request. */
function hear(channel: string, listener: (request: ClientRequest) => void): () => void {
  const onMessage = (message: unknown) =>
    listener((message as { readonly request: ClientRequest }).request)
  subscribe(channel, onMessage)
  return () => void unsubscribe(channel, onMessage)
}
