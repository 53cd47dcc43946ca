import { createEmulator, type Emulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { TEST_CREDENTIAL } from './test-credential.ts'

/** Variables by name; an empty text says nothing. */
export type Environment = Readonly<Record<string, string | undefined>>

const EDITIONS = ['intl', 'cn'] as const

/** The live service as the environment describes it, by the names that the README lists; an edition that there is not is a `TypeError`. */
export function cloudOf(environment: Environment): Emulator {
  const said = environment['TC3_EDITION'] || 'intl'
  const edition = EDITIONS.find((known) => known === said)
  if (!edition) throw new TypeError(`TC3_EDITION: expected intl or cn; received '${said}'`)
  const tasks = (environment['TC3_TASKS'] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean)
    .map((TaskId) => ({ TaskId }))
  const accounts = [accountOf(environment)]
  return createEmulator({ services: [live({ edition, tasks })], accounts })
}

/** The key pair that the environment names; one that it names by half is a `TypeError`. */
function accountOf(environment: Environment) {
  const [secretId, secretKey] = [environment['TC3_SECRET_ID'], environment['TC3_SECRET_KEY']]
  if (secretId && secretKey) return { secretId, secretKey }
  if (!secretId && !secretKey) return TEST_CREDENTIAL
  const alone = secretId ? 'TC3_SECRET_ID' : 'TC3_SECRET_KEY'
  throw new TypeError(
    `TC3_SECRET_ID, TC3_SECRET_KEY: expected both or none; received ${alone} alone`,
  )
}
