import { hashOf } from '#hash'
import type { SecretCredential } from '../credential.ts'
import { expected, expectEndpoint, expectTexts } from '../expected.ts'
import { flatten, formText, type Pair } from '../flatten.ts'
import { jsonText } from '../json-text.ts'
import type { CryptoSource } from '../runtime-hash.ts'
import { TIMESTAMP } from '../string-to-sign.ts'
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

/**
 * Signs a call by signature v1: all its parameters travel in the query or in a form.
 *
 * @example
 * const request = await signV1(call, { credential, endpoint: 'https://cvm.tencentcloudapi.com', method: 'GET' })
 */
export async function signV1(
  call: CallV1,
  options: SignV1Options = {} as SignV1Options, // what is missing is refused by its name
): Promise<Request> {
  const { credential, endpoint, method = 'POST', signatureMethod = 'HmacSHA256' } = options
  const { action, version, params = {} } = { ...call }
  const { secretId, secretKey, token } = { ...credential }
  expectTexts({ action, version, secretId, secretKey, token: token || secretId })
  expectOneOf('method', method, ['POST', 'GET'])
  expectOneOf('signatureMethod', signatureMethod, ['HmacSHA256', 'HmacSHA1'])
  const common = commonPairs(call, { ...options, signatureMethod })
  const pairs = [...ownPairs(params, common), ...common]
  const url = expectEndpoint(endpoint)
  const text = plainText({ method, host: url.host, pairs: sortPairs(pairs) })
  const key = { secretKey, algorithm: algorithmOf(signatureMethod) }
  const signature = await signatureV1(text, key, hashOf(options.crypto))
  const form = formText([...pairs, ['Signature', signature]])
  if (method === 'GET') {
    url.search = form
    return new Request(url)
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return new Request(url, { method, headers, body: form })
}

function expectOneOf(where: string, given: string, known: readonly string[]): void {
  if (!known.includes(given)) expected(where, known.join(' or '))
}

// Own and common parameters share one form, in which a name can stand once.
function ownPairs(params: object, common: readonly Pair[]): readonly Pair[] {
  if (typeof params !== 'object') expected('params', 'an object')
  jsonText(params) // refuses what a form would lose
  const pairs = flatten(params)
  const taken = ['Signature', ...common.map(([name]) => name)]
  const clash = pairs.find(([name]) => taken.includes(name))
  if (clash) expected(`params.${clash[0]}`, 'another name, for this one is common')
  return pairs
}

function commonPairs(call: CallV1, options: SignV1Options): readonly Pair[] {
  const { credential, signatureMethod } = options
  const timestamp = `${Math.floor(options.timestamp ?? Date.now() / 1000)}`
  const nonce = `${options.nonce ?? 1 + Math.floor(Math.random() * 2 ** 31)}`
  if (!TIMESTAMP.test(timestamp)) expected('timestamp', 'unix seconds')
  if (!/^\d+$/.test(nonce)) expected('nonce', 'a positive integer, as text where it is large')
  return flatten({
    Action: call.action,
    Version: call.version,
    Region: call.region,
    Language: call.language,
    Timestamp: timestamp,
    Nonce: nonce,
    SecretId: credential.secretId,
    SignatureMethod: signatureMethod,
    Token: credential.token,
  })
}
