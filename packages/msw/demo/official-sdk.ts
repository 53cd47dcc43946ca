// What `npm start` runs: the official SDKs, unmodified, against the emulated service.
import process from 'node:process'
import { styleText } from 'node:util'
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { tencentCloud } from '@tc3/msw'
import Table from 'cli-table3'
import { setupServer } from 'msw/node'
import { EXCHANGES, TASKS, type Exchange } from './exchanges.ts'

const ACCOUNT = { secretId: 'AKIDdemo', secretKey: 'demo-secret' }
const REGION = 'ap-guangzhou'
const started = Date.now()

let now = started
const service = live({ tasks: TASKS.map((TaskId) => ({ TaskId })) })
const cloud = createEmulator({ services: [service], accounts: [ACCOUNT], now: () => now })
const server = setupServer(...tencentCloud(cloud))

/** An SDK's exception by its code; what is no answer of the service by its text. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

async function exchange({ sdk, params, ...given }: Exchange, index: number): Promise<string> {
  const { secretId = ACCOUNT.secretId, secretKey = ACCOUNT.secretKey, region = REGION } = given
  now = started + (index + (given.aheadSeconds ?? 0)) * 1000 // each exchange in a second of its own
  const call = { credential: { secretId, secretKey }, region, params }
  await Promise.allSettled(
    Array.from({ length: given.after ?? 0 }, () => sdk.deletePullStreamTask(call)),
  )
  return sdk.deletePullStreamTask(call).then(() => 'success', codeOf)
}

function row({ title, params, code = 'success' }: Exchange, came: string): string[] {
  const verdict = came === code ? styleText('green', 'kept') : styleText('red', 'BROKEN')
  return [title, styleText('dim', JSON.stringify(params)), code, came, verdict]
}

const plain = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right']
    .concat(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
)

server.listen()
const came: string[] = []
for (const [index, one] of EXCHANGES.entries()) came.push(await exchange(one, index))
server.close()

const head = ['the client', 'what it sends', 'expected', 'came', 'contract']
for (const [name, exchanges] of Map.groupBy(EXCHANGES.entries(), ([, { sdk }]) => sdk.name)) {
  const table = new Table({
    head: head.map((title) => styleText('bold', title)),
    chars: { ...plain, middle: ' ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
  })
  table.push(...exchanges.map(([index, one]) => row(one, came[index] ?? '')))
  console.log(`\n${styleText('bold', name)} → live.DeleteLivePullStreamTask 2018-08-01, emulated\n`)
  console.log(table.toString())
}

const broken = EXCHANGES.filter(({ code = 'success' }, index) => came[index] !== code).length
const seconds = ((Date.now() - started) / 1000).toFixed(1)
console.log(`\n${EXCHANGES.length} exchanges, ${broken} broke the contract, ${seconds} s`)
process.exitCode = broken === 0 ? 0 : 1
