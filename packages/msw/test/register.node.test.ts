import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test, vi } from 'vitest'
import { MAJOR } from './major.ts'

vi.setConfig({ testTimeout: 60_000 }) // a program starts in each

const PACKAGE = new URL('..', import.meta.url)

/** The program is to see the very major that this test sees. */
const AS_MAJOR = MAJOR === 'msw' ? [] : ['--import', './test/as-msw2.node.ts']

/** A program that knows nothing of us: the official SDK deletes the task that it is told to. */
const PROGRAM = `
  const { live } = require('tencentcloud-sdk-nodejs/tencentcloud/services/live')
  const [secretId, secretKey, TaskId] = process.argv.slice(1)
  const client = new live.v20180801.Client({ credential: { secretId, secretKey }, region: 'ap-guangzhou' })
  client.DeleteLivePullStreamTask({ TaskId, Operator: 'me' }).then(
    () => console.log('deleted'),
    ({ code }) => console.log(code),
  )
`

/** What a program compiled, the next one finds: most of the time of each is that. */
const COMPILED = mkdtempSync(join(tmpdir(), 'tc3-compiled-'))
afterAll(() => rmSync(COMPILED, { recursive: true, force: true }))

async function run(
  given: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  source = PROGRAM,
) {
  const program = spawn(
    process.execPath,
    [...AS_MAJOR, '--import', '@tc3/msw/register', '-e', source, ...given],
    {
      cwd: PACKAGE,
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: COMPILED, ...environment },
    },
  )
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'exit'),
  ])
  return { stdout: stdout.trim(), stderr, exitCode }
}

const TEST_KEYS = ['AKIDtc3TestKeyThatOpensNothing', 'tc3-test-secret-that-opens-nothing'] as const

test('a program that was not written for it is answered by the emulated service', async () => {
  const { stdout, stderr, exitCode } = await run([...TEST_KEYS, '7'], { TC3_TASKS: '6,7' })
  expect({ stdout, stderr, exitCode }).toEqual({ stdout: 'deleted', stderr: '', exitCode: 0 })
})

test('keys and edition come from the environment; an error within the contract is none of ours', async () => {
  const environment = { TC3_SECRET_ID: 'AKIDown', TC3_SECRET_KEY: 'own', TC3_EDITION: 'cn' }
  const { stdout, stderr, exitCode } = await run(['AKIDown', 'own', '7'], environment)
  expect(stdout).toMatch(/^(InvalidParameter|FailedOperation|ResourceNotFound)/)
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
})

test('a call that broke the contract is told at the end, and the program fails', async () => {
  const { stdout, stderr, exitCode } = await run([TEST_KEYS[0], 'another', '7'])
  expect(stdout).toBe('AuthFailure.SignatureFailure')
  expect(stderr).toContain('tc3: a call to Tencent Cloud API broke the contract')
  expect(stderr).toContain('signature.mismatch')
  expect(exitCode).toBe(1)
})

test('a call that went past MSW is told at the end, and the program fails', async () => {
  const source = `
    const session = require('node:http2').connect('https://live.tencentcloudapi.com')
    session.on('error', () => {})
    session.request({ ':path': '/' }).on('error', () => {})
    session.destroy()
  `
  const { stderr, exitCode } = await run([], {}, source)
  expect(stderr).toMatch(
    /^tc3: .*\n\n {2}GET https:\/\/live.tencentcloudapi.com\/ was answered by nothing here/,
  )
  expect(exitCode).toBe(1)
})

test('an edition that there is not is told before the program begins', async () => {
  const { stdout, stderr, exitCode } = await run([...TEST_KEYS, '7'], { TC3_EDITION: 'moon' })
  expect(stderr).toContain("TC3_EDITION: expected intl or cn; received 'moon'")
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 })
})
