import process from 'node:process'
import { createEmulator, type Emulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { setupServer } from 'msw/node'
import { createGuard } from './guard/guard.ts'
import { refusalsOf } from './guard/problem.ts'
import { listen } from './listen.ts'
import { tencentCloud } from './tencent-cloud.ts'
import { TEST_CREDENTIAL } from './test-credential.ts'

// `node --import @tc3/msw/register program.js`: mocks a program that was not written for it.

const EDITIONS = ['intl', 'cn'] as const

/** The live service as the environment describes it, by the names that the README lists, where an empty text says nothing; an edition that there is not is a `TypeError`. */
function cloudOf(environment: NodeJS.ProcessEnv): Emulator {
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
function accountOf({ TC3_SECRET_ID, TC3_SECRET_KEY }: NodeJS.ProcessEnv) {
  if (TC3_SECRET_ID && TC3_SECRET_KEY) return { secretId: TC3_SECRET_ID, secretKey: TC3_SECRET_KEY }
  if (!TC3_SECRET_ID && !TC3_SECRET_KEY) return TEST_CREDENTIAL
  const alone = TC3_SECRET_ID ? 'TC3_SECRET_ID' : 'TC3_SECRET_KEY'
  throw new TypeError(
    `TC3_SECRET_ID, TC3_SECRET_KEY: expected both or none; received ${alone} alone`,
  )
}

/** Tells what went wrong; a program that succeeded with it exits with 1 all the same. */
function report(cloud: Emulator, leaks: string | undefined): void {
  const { count, told } = refusalsOf(cloud.calls())
  const many = count === 1 ? 'a call to Tencent Cloud API' : `${count} calls to Tencent Cloud API`
  const broken = count > 0 ? [`${many} broke the contract`, ...told.map((one) => `  ${one}`)] : []
  const lines = [...broken, ...(leaks === undefined ? [] : [leaks])]
  if (lines.length === 0) return
  process.stderr.write(`tc3: ${lines.join('\n')}\n`)
  process.exitCode ||= 1
}

/** What a guard throws as it ends. */
function messageOf(end: () => void): string | undefined {
  try {
    end()
  } catch (error) {
    return (error as Error).message // a guard throws nothing else
  }
  return undefined
}

const cloud = cloudOf(process.env)
const server = setupServer(...tencentCloud(cloud))
// A server listens before its promise is there: nothing is awaited, for CommonJS cannot.
void listen(server, { unhandled: 'bypass' })
const end = createGuard(cloud).watch(server) // hears of what goes past the server
process.once('exit', () => report(cloud, messageOf(end)))
