import { skewOf } from './clock-skew.ts'
import { readCredential, type CredentialSource } from './credential-source.ts'
import { requestOf, type CallInput, type CallOptions } from '../request-of.ts'
import { expected } from '../expected.ts'
import { createKeyCache } from '../key-cache.ts'
import { sign, type SignOptions } from '../sign.ts'

/** What a signer does the same way each time. */
export interface SignerOptions extends Omit<
  SignOptions,
  'credential' | 'timestamp' | 'endpoint' | 'method'
> {
  readonly credential: CredentialSource
  /** How long before its `expiresAt` a credential is had anew. Default: 300. */
  readonly refreshBeforeSeconds?: number | undefined
  /** The clock, in unix seconds. Default: the runtime's. */
  readonly now?: (() => number) | undefined
  /** What sends a request. Default: the runtime's `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
}

/** A call, and its form. */
export type FetchedCall = CallInput & Pick<CallOptions, 'method'>

/** Signs and sends with one credential. */
export interface Signer {
  /** The signed `Request` of a request, or of a call and its `endpoint`. */
  readonly sign: (input: Request | CallInput, options?: CallOptions) => Promise<Request>
  /**
   * Sends a request, or a call to an endpoint, and gives the answer as it comes: errors of the service are answers too.
   * Where the service says that the time is off, its clock is learnt and the request sent once more.
   */
  readonly fetch: (input: Request | string | URL, call?: FetchedCall) => Promise<Response>
}

/**
 * Makes a signer that holds its credential, its derived keys and what it knows of the service's clock.
 *
 * @example
 * const signer = createSigner({ credential: fetchTemporaryKeys, service: 'live', via: '/tencent' })
 * const response = await signer.fetch('https://live.tencentcloudapi.com', {
 *   action: 'DeleteLivePullStreamTask', version: '2018-08-01', params: { TaskId, Operator } })
 */
export function createSigner(options: SignerOptions): Signer {
  if (!options?.credential) expected('credential', 'one, or a function that gives one')
  const {
    keys = createKeyCache({ max: 10 }),
    now = () => Date.now() / 1000,
    // Looked up at each call: what intercepts requests may replace it later.
    fetch: send = (request) => globalThis.fetch(request),
    refreshBeforeSeconds = 300,
  } = options
  let skew = 0
  const serviceNow = () => now() + skew
  const read = readCredential(options.credential, { now: serviceNow, refreshBeforeSeconds })
  const signing = async (): Promise<SignOptions> => {
    const credential = await read()
    return { ...options, credential, keys, timestamp: serviceNow() }
  }
  const attempt = async (request: Request): Promise<Response> =>
    send(await sign(request.clone(), await signing()))
  return {
    sign: async (input, call) => sign(input, { ...(await signing()), ...call }),
    fetch: async (input, call) => {
      const request = requestOfFetch(input, call)
      const response = await attempt(request)
      const learnt = await skewOf(response, serviceNow())
      if (learnt === 0) return response
      skew += learnt
      return attempt(request)
    },
  }
}

function requestOfFetch(input: Request | string | URL, call?: FetchedCall): Request {
  if (!(input instanceof Request)) {
    if (!call) expected('call', 'the action, its version and its params')
    return requestOf(call, { endpoint: input, method: call.method })
  }
  if (call) expected('call', 'none beside a Request')
  if (input.bodyUsed) expected('input', 'a clone()')
  return input
}
