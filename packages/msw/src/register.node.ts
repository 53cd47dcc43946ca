import process from 'node:process'
import type { Emulator } from '@tc3/emulator'
import { setupServer } from 'msw/node'
import { cloudOf } from './environment.ts'
import { createGuard } from './guard/guard.ts'
import { refusalsOf } from './guard/problem.ts'
import { listen } from './listen.ts'
import { tencentCloud } from './tencent-cloud.ts'

// `node --import @tc3/msw/register program.js`: mocks a program that was not written for it.

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
