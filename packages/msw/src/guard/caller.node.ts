import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import type { Context, HttpCall } from './caller.ts'

/** Node tells code apart by what started it. */
export function createContext<Value>(): Context<Value> {
  const storage = new AsyncLocalStorage<Value>()
  return {
    run: (value, body) => storage.run(value, body),
    current: () => storage.getStore(),
  }
}

// Published while the code that makes the request is still on the stack; there from Node 22.12 on.
const CREATED = 'http.client.request.created'

/** Hears of each request of `node:http` and `node:https` as it is made. Gives what stops it. */
export function onHttpCall(listener: (call: HttpCall) => void): () => void {
  const hear = (message: unknown) => {
    const { request } = message as { readonly request: ClientRequest } // as documented for the channel
    const { protocol, host, path } = request
    listener({ url: `${protocol}//${host}${path}`, tag: (...header) => tag(request, header) })
  }
  subscribe(CREATED, hear)
  return () => void unsubscribe(CREATED, hear)
}

function tag(request: ClientRequest, [name, value]: readonly [string, string]): void {
  if (!request.headersSent) request.setHeader(name, value)
}
