import { canonicalRequest } from '../canonical-request.ts'
import type { RuntimeHash } from '../runtime-hash.ts'
import { stringToSign } from '../string-to-sign.ts'
import type { Attempt } from './attempt.ts'
import { KEY_OF } from './key-steps.ts'

/** Where attempts are carried out; keys and payload hashes, of which many attempts share one, are made once. */
export interface Workbench {
  readonly canonicalOf: (attempt: Attempt) => Promise<string>
  readonly signatureOf: (attempt: Attempt) => Promise<string>
}

/** Sets up a workbench. */
export function createWorkbench(hash: RuntimeHash): Workbench {
  const keyOf = once(
    ({ keySteps, secretKey, date, keyService }: Attempt) =>
      JSON.stringify([keySteps, secretKey, date, keyService]),
    (attempt) => KEY_OF[attempt.keySteps](attempt, hash),
  )
  const payloadHashOf = once(
    ({ payload }: Attempt) => payload,
    async ({ payload }) =>
      typeof payload === 'string' || payload instanceof Uint8Array
        ? hash.sha256(payload)
        : payload.hashText,
  )
  const canonicalOf = async (attempt: Attempt): Promise<string> => {
    const payloadHash = attempt.hashCase(await payloadHashOf(attempt))
    // A mistaken path or query is written where the right one belongs.
    const [method = '', , , ...rest] = canonicalRequest(
      { ...attempt, query: '' },
      attempt.signedHeaders,
      payloadHash,
    ).split('\n')
    return attempt.reshape([method, attempt.uri, attempt.query, ...rest].join('\n'))
  }
  const signatureOf = async (attempt: Attempt): Promise<string> => {
    const { date, service, timestamp, hashCase, encode } = attempt
    const canonicalHash = hashCase(await hash.sha256(await canonicalOf(attempt)))
    const text = stringToSign(timestamp, { date, service }, canonicalHash)
    return encode(await hash.hmac(await keyOf(attempt), text))
  }
  return { canonicalOf, signatureOf }
}

function once<A, B>(nameOf: (value: A) => unknown, make: (value: A) => Promise<B>) {
  const made = new Map<unknown, Promise<B>>()
  return (value: A): Promise<B> => {
    const name = nameOf(value)
    const found = made.get(name) ?? make(value)
    made.set(name, found)
    return found
  }
}
