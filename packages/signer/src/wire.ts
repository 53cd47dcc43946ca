/** A request as it stands on the wire: the query text and the body bytes are those that were hashed. */
export interface WireRequest {
  readonly method: string
  /** The authority as received, with its port where one was sent. */
  readonly host: string
  readonly path: string
  /** The text after `?`, exactly as sent; empty where there is none. */
  readonly query: string
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer>
}
