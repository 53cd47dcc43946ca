import type { Bytes, Data, RuntimeHash } from '../runtime-hash.ts'
import { hex } from '../text.ts'
import type { Attempt, KeySteps } from './attempt.ts'

type KeyOf = (attempt: Attempt, hash: RuntimeHash) => Promise<Data | Bytes>

/** The key that each way comes to. */
export const KEY_OF: Readonly<Record<KeySteps, KeyOf>> = {
  tc3: (attempt, hash) => chain(`TC3${attempt.secretKey}`, stepsOf(attempt), hash),
  'without-prefix': (attempt, hash) => chain(attempt.secretKey, stepsOf(attempt), hash),
  'secret-itself': async ({ secretKey }) => secretKey,
  'prefix-and-secret': async ({ secretKey }) => `TC3${secretKey}`,
  'hex-between': async (attempt, hash) => {
    let key = `TC3${attempt.secretKey}`
    for (const step of stepsOf(attempt)) key = hex(await hash.hmac(key, step))
    return key
  },
  'without-last': (attempt, hash) =>
    chain(`TC3${attempt.secretKey}`, stepsOf(attempt).slice(0, -1), hash),
}

function stepsOf({ keyDate, keyService }: Attempt): readonly string[] {
  return [keyDate, keyService, 'tc3_request']
}

async function chain(
  secret: string,
  steps: readonly string[],
  { hmac }: RuntimeHash,
): Promise<Data | Bytes> {
  let key: Data | Bytes = secret
  for (const step of steps) key = await hmac(key, step)
  return key
}
