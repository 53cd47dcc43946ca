/** A signed request taken apart, so that one byte of it can be changed. */
export interface Parts {
  readonly method: string
  readonly endpoint: string
  /** As sent, without `?`. */
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Takes a request apart; its body is read. */
export async function takeApart(request: Request): Promise<Parts> {
  const { origin, pathname, search } = new URL(request.url)
  return {
    method: request.method,
    endpoint: `${origin}${pathname}`,
    query: search.slice(1),
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  }
}

/** Puts a request together again. */
export function putTogether({ method, endpoint, query, headers, body }: Parts): Request {
  const url = query === '' ? endpoint : `${endpoint}?${query}`
  return new Request(url, { method, headers, ...(method === 'GET' ? {} : { body }) })
}
