import type { WireRequest } from '../src/wire.ts'

/** What is sent. */
export interface Sent {
  readonly method: string
  readonly host: string
  readonly path: string
  readonly query: string
  readonly contentType: string
  readonly body: string
  readonly timestamp: number
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What a client signs: all of it can differ from what is sent. */
export interface Meant {
  readonly secretKey: string
  readonly prefix: string
  readonly date: string
  readonly service: string
  readonly keyService: string
  readonly timestamp: string
  readonly lines: readonly string[]
  readonly signedHeaders: string
  readonly listedHeaders: string
  readonly keyOf: (meant: Meant) => Promise<Uint8Array<ArrayBuffer>>
  readonly canonicalHashOf: (canonical: string) => Promise<string>
  readonly encode: (signature: Uint8Array) => string
}

export const ACCOUNT = { secretId: 'AKIDEXAMPLE', secretKey: 'exampleSecretKey' } as const

const utf8 = (text: string) => new TextEncoder().encode(text)

export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => (byte < 16 ? '0' : '') + byte.toString(16)).join('')

export async function sha256(text: string): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))
}

export async function hmac(key: Uint8Array<ArrayBuffer>, text: string) {
  const held = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  return new Uint8Array(await crypto.subtle.sign('HMAC', held, utf8(text)))
}

export async function tc3Key({ prefix, secretKey, date, keyService }: Meant) {
  return hmac(await hmac(await hmac(utf8(prefix + secretKey), date), keyService), 'tc3_request')
}

export const DATE = '2019-02-25'

/** A client that makes no mistake: its canonical request is a plain list of lines. */
export async function right(sent: Sent): Promise<Meant> {
  return {
    secretKey: ACCOUNT.secretKey,
    prefix: 'TC3',
    date: new Date(sent.timestamp * 1000).toISOString().slice(0, 10),
    service: 'live',
    keyService: 'live',
    timestamp: `${sent.timestamp}`,
    lines: [
      sent.method,
      '/',
      sent.method === 'GET' ? sent.query : '',
      `content-type:${sent.contentType.toLowerCase()}`,
      `host:${sent.host}`,
      '',
      'content-type;host',
      await sha256(sent.method === 'GET' ? '' : sent.body),
    ],
    signedHeaders: 'content-type;host',
    listedHeaders: 'content-type;host',
    keyOf: tc3Key,
    canonicalHashOf: sha256,
    encode: hexOf,
  }
}

/** The request as it arrives when a client signs what it means and sends something else. */
export async function received(sent: Sent, meant: Meant): Promise<WireRequest> {
  const { timestamp, date, service } = meant
  const hash = await meant.canonicalHashOf(meant.lines.join('\n'))
  const text = ['TC3-HMAC-SHA256', timestamp, `${date}/${service}/tc3_request`, hash].join('\n')
  const signature = meant.encode(await hmac(await meant.keyOf(meant), text))
  const credential = `${ACCOUNT.secretId}/${date}/${service}/tc3_request`
  const headers = new Headers({
    'content-type': sent.contentType,
    'x-tc-action': 'DeleteLivePullStreamTask',
    'x-tc-version': '2018-08-01',
    'x-tc-timestamp': `${sent.timestamp}`,
    authorization: `TC3-HMAC-SHA256 Credential=${credential}, SignedHeaders=${meant.listedHeaders}, Signature=${signature}`,
    ...(sent.token ? { 'x-tc-token': sent.token } : {}),
    ...sent.headers,
  })
  const { method, host, path, query } = sent
  return { method, host, path, query, headers, body: utf8(sent.body) }
}
