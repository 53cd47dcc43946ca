import { canonicalRequest } from '../canonical-request.ts'
import type { Data, KeyHandle, RuntimeHash } from '../runtime-hash.ts'
import { stringToSign } from '../string-to-sign.ts'
import { bytesOf, bytesOfHex } from '../text.ts'
import type { Attempt } from './attempt.ts'
import { KEY_OF } from './key-steps.ts'
import { once } from './once.ts'

/** Where attempts are carried out; keys and hashes, of which many attempts share one, are made once. */
export interface Workbench {
  readonly canonicalOf: (attempt: Attempt) => Promise<string>
  readonly signatureOf: (attempt: Attempt) => Promise<string>
}

/** Sets up a workbench. */
export function createWorkbench(hash: RuntimeHash): Workbench {
  const keyOf = once(
    ({ keySteps, secretKey, keyDate, keyService }: Attempt) =>
      JSON.stringify([keySteps, secretKey, keyDate, keyService]),
    (attempt) => heldKey(attempt, hash),
  )
  const payloadHashOf = once(
    ({ payload }: Attempt) => payload,
    async ({ payload }) => (isData(payload) ? hash.sha256(payload) : payload.hashText),
  )
  const hashOf = once((canonical: string) => canonical, hash.sha256)
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
    const canonicalHash = hashCase(await hashOf(await canonicalOf(attempt)))
    const text = stringToSign(timestamp, { date, service }, canonicalHash)
    return encode(await hash.sign(await keyOf(attempt), text))
  }
  return { canonicalOf, signatureOf }
}

async function heldKey(attempt: Attempt, hash: RuntimeHash): Promise<KeyHandle> {
  const key = bytesOf(await KEY_OF[attempt.keySteps](attempt, hash))
  // HMAC itself takes the hash of a key that is longer than its block: RFC 2104.
  return hash.holdKey(key.length > 64 ? bytesOfHex(await hash.sha256(key)) : key)
}

function isData(payload: Attempt['payload']): payload is Data {
  return typeof payload === 'string' || payload instanceof Uint8Array
}
