import { hashOf } from '#hash'
import type { SecretCredential } from '../credential.ts'
import { expectTexts } from '../expected.ts'
import { flatten, formText, type Pair } from '../flatten.ts'
import { jsonText } from '../json-text.ts'
import type { CryptoSource } from '../runtime-hash.ts'
import { algorithmOf, type SignatureMethod } from './algorithm.ts'
import { plainText, sortPairs } from './plain-text.ts'
import { signatureV1 } from './signature-v1.ts'

/** A call by its names on the wire. */
export interface CallV1 {
  readonly action: string
  readonly version: string
  readonly region?: string | undefined
  /** Default: no parameters. */
  readonly params?: object | undefined
  readonly language?: 'zh-CN' | 'en-US' | undefined
}

/** How a call is signed. */
export interface SignV1Options {
  readonly credential: SecretCredential
  /** The URL of the service. */
  readonly endpoint: string | URL
  /** Default: `POST`, as a form. */
  readonly method?: 'POST' | 'GET' | undefined
  /** Default: `HmacSHA256`. */
  readonly signatureMethod?: SignatureMethod | undefined
  /** Unix seconds; default: now. */
  readonly timestamp?: number | undefined
  /** A positive integer, as text where it is beyond 2^53; default: one by chance. */
  readonly nonce?: number | string | undefined
  readonly crypto?: CryptoSource | undefined
}

const METHODS: ReadonlySet<string> = new Set(['HmacSHA1', 'HmacSHA256'])

/**
 * Signs a call by signature v1: all its parameters travel in the query or in a form.
 *
 * @example
 * const request = await signV1(call, { credential, endpoint: 'https://cvm.tencentcloudapi.com', method: 'GET' })
 */
export async function signV1(call: CallV1, options: SignV1Options): Promise<Request> {
  const { credential, endpoint, method = 'POST', signatureMethod = 'HmacSHA256' } = options
  if (!METHODS.has(signatureMethod))
    throw new TypeError(
      `signatureMethod: expected HmacSHA1 or HmacSHA256, received ${signatureMethod}`,
    )
  const { params = {} } = call
  expectTexts({ action: call.action, version: call.version, secretId: credential.secretId })
  jsonText(params) // refuses what a form would lose
  const url = new URL(endpoint)
  const pairs = [...flatten(params), ...commonPairs(call, { ...options, signatureMethod })]
  const text = plainText({ method, host: url.host, pairs: sortPairs(pairs) })
  const key = { secretKey: credential.secretKey, algorithm: algorithmOf(signatureMethod) }
  const signature = await signatureV1(text, key, hashOf(options.crypto))
  const form = formText([...pairs, ['Signature', signature]])
  if (method === 'GET') {
    url.search = form
    return new Request(url)
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return new Request(url, { method, headers, body: form })
}

function commonPairs(call: CallV1, options: SignV1Options): readonly Pair[] {
  const { credential, signatureMethod, timestamp, nonce } = options
  return flatten({
    Action: call.action,
    Version: call.version,
    Region: call.region,
    Language: call.language,
    Timestamp: timestamp ?? Math.floor(Date.now() / 1000),
    Nonce: nonce ?? 1 + Math.floor(Math.random() * 2 ** 31),
    SecretId: credential.secretId,
    SignatureMethod: signatureMethod,
    Token: credential.token,
  })
}
