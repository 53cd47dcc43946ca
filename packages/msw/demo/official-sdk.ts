// What `npm start` runs: the official SDKs, unmodified, against the emulated service.
import process from 'node:process'
import { styleText } from 'node:util'
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { tencentCloud } from '@tc3/msw'
import { setupServer } from 'msw/node'
import { EXCHANGES, TASKS, USUAL, type Exchange } from './exchanges.ts'
import { isKept, tableOf, type Outcome } from './table.ts'

const ACCOUNT = { secretId: USUAL.secretId, secretKey: 'demo-secret' }
const started = Date.now()

let now = started
const service = live({ tasks: TASKS.map((TaskId) => ({ TaskId })) })
const cloud = createEmulator({ services: [service], accounts: [ACCOUNT], now: () => now })
const server = setupServer(...tencentCloud(cloud))

/** An SDK's exception by its code; what is no answer of the service by its text. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

async function outcomeOf(exchange: Exchange, index: number): Promise<Outcome> {
  const { sdk, params, times = 1, ...given } = exchange
  const {
    secretId = ACCOUNT.secretId,
    secretKey = ACCOUNT.secretKey,
    region = USUAL.region,
  } = given
  if (!given.isSameSecond) now = started + (index + (given.aheadSeconds ?? 0)) * 1000
  const call = { credential: { secretId, secretKey }, region, params }
  const calls = Array.from({ length: times }, () =>
    sdk.deletePullStreamTask(call).then(() => 'success', codeOf),
  )
  return { exchange, came: [...new Set(await Promise.all(calls))].join(', ') }
}

server.listen()
const outcomes: Outcome[] = []
for (const [index, one] of EXCHANGES.entries()) outcomes.push(await outcomeOf(one, index))
server.close()

for (const [{ name }, told] of Map.groupBy(outcomes, ({ exchange }) => exchange.sdk)) {
  const params = JSON.stringify(told[0]?.exchange.params)
  console.log(`\n${styleText('bold', name)} → emulated live.DeleteLivePullStreamTask`)
  console.log(styleText('dim', `usually ${params} to ${USUAL.region} as ${USUAL.secretId}`), '\n')
  console.log(tableOf(told))
}

const broken = outcomes.filter((outcome) => !isKept(outcome)).length
const seconds = ((Date.now() - started) / 1000).toFixed(1)
console.log(
  `\n${outcomes.length} exchanges: the service kept the contract in ${outcomes.length - broken}, broke it in ${broken}; ${seconds} s`,
)
process.exitCode = broken === 0 ? 0 : 1
