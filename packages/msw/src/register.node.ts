import process from 'node:process'
import { createEmulator, type Emulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { setupServer } from 'msw/node'
import { refusalOf } from './guard/problem.ts'
import { listen } from './listen.ts'
import { tencentCloud } from './tencent-cloud.ts'
import { TEST_CREDENTIAL } from './test-credential.ts'

// `node --import @tc3/msw/register program.js`: mocks a program that was not written for it.

const EDITIONS = ['intl', 'cn'] as const

/** The live service as the environment describes it, by the names that the README lists; an edition that there is not is a `TypeError`. */
function cloudOf(environment: NodeJS.ProcessEnv): Emulator {
  const { TC3_SECRET_ID: secretId, TC3_SECRET_KEY: secretKey } = environment
  const { TC3_EDITION = 'intl', TC3_TASKS = '' } = environment
  const edition = EDITIONS.find((known) => known === TC3_EDITION)
  if (!edition) throw new TypeError(`TC3_EDITION: expected intl or cn; received '${TC3_EDITION}'`)
  const tasks = TC3_TASKS.split(',')
    .filter(Boolean)
    .map((TaskId) => ({ TaskId }))
  const account = {
    secretId: secretId ?? TEST_CREDENTIAL.secretId,
    secretKey: secretKey ?? TEST_CREDENTIAL.secretKey,
  }
  return createEmulator({ services: [live({ edition, tasks })], accounts: [account] })
}

/** Tells what broke the contract; a program that succeeded with it exits with 1 all the same. */
function report({ calls }: Emulator): void {
  const refusals = calls().flatMap((call) => refusalOf(call) ?? [])
  if (refusals.length === 0) return
  const many = `${refusals.length} of ${calls().length} calls to Tencent Cloud API broke the contract`
  process.stderr.write(`tc3: ${many}\n${refusals.map(({ told }) => `  ${told}\n`).join('')}`)
  process.exitCode ||= 1
}

const cloud = cloudOf(process.env)
process.once('exit', () => report(cloud))
// A server listens before its promise is there: nothing is awaited, for CommonJS cannot.
void listen(setupServer(...tencentCloud(cloud)), { unhandled: 'bypass' })
