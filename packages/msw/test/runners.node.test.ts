import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAJOR } from './major.ts'
import { createApp, runTests, type Runner, type RunnerReport } from './runner-app.node.ts'

/** A suite of a user's, but for what it imports and how it hooks the guard in. */
const SET_UP = `
expect.extend(matchers)
const { cloud } = tencentCloud()
const guard = createGuard(cloud)
let running
beforeAll(async () => { running = await listen(setupServer(...guard.handlers), { guard }) })
afterAll(() => running.close())
`

const HOOKS = `
beforeEach(() => guard.begin())
afterEach(() => guard.end())
`

const TESTS = `
async function remove(credential, TaskId) {
  const client = new live.v20180801.Client({ credential, region: 'ap-guangzhou' })
  try {
    await client.DeleteLivePullStreamTask({ TaskId, Operator: 'me' })
  } catch ({ code }) {
    return code
  }
}

test('keeps the contract', async () => {
  expect(await remove(TEST_CREDENTIAL, '404')).toBe('InvalidParameter.TaskNotExist')
  expect(cloud).toHaveReceived('DeleteLivePullStreamTask', { TaskId: '404' })
  expect({ calls: () => [] }).toKeepTheContract()
})
test('breaks the contract', async () => {
  await remove({ ...TEST_CREDENTIAL, secretKey: 'another' }, '1')
})
test('misses a matcher', () => expect(cloud).toHaveReceivedTimes('DeleteLivePullStreamTask', 9))
`

const SUITES = [
  {
    runner: 'jest',
    file: 'commonjs.jest.cjs',
    text: `
const { setupServer } = require('msw/node')
const { createGuard, listen, tencentCloud, TEST_CREDENTIAL } = require('@tc3/msw')
const { matchers } = require('@tc3/msw/jest')
const { live } = require('tencentcloud-sdk-nodejs/tencentcloud/services/live')
${SET_UP}${HOOKS}${TESTS}`,
  },
  {
    runner: 'jest',
    file: 'esm.jest.mjs',
    text: `
import { setupServer } from 'msw/node'
import { createGuard, listen, tencentCloud, TEST_CREDENTIAL } from '@tc3/msw'
import { matchers } from '@tc3/msw/jest'
import sdk from 'tencentcloud-sdk-nodejs/tencentcloud/services/live/index.js'
const { live } = sdk
${SET_UP}${HOOKS}${TESTS}`,
  },
  {
    runner: 'vitest',
    file: 'vitest.test.mjs',
    text: `
import { setupServer } from 'msw/node'
import { createGuard, listen, tencentCloud, TEST_CREDENTIAL } from '@tc3/msw'
import { matchers } from '@tc3/msw/vitest'
import sdk from 'tencentcloud-sdk-nodejs/tencentcloud/services/live/index.js'
import { afterAll, aroundEach, beforeAll, expect, test as inTurn } from 'vitest'
const { live } = sdk
const test = inTurn.concurrent
${SET_UP}
aroundEach((runTest) => guard.run(runTest))
${TESTS}`,
  },
] as const

let app = ''
let reports: Readonly<Record<Runner, RunnerReport>> | undefined

// One app for all suites: each runner takes those that are named for it.
beforeAll(async () => {
  app = await createApp(MAJOR, Object.fromEntries(SUITES.map(({ file, text }) => [file, text])))
  reports = { jest: await runTests(app, 'jest'), vitest: await runTests(app, 'vitest') }
}, 120_000)
afterAll(() => rmSync(app, { recursive: true, force: true }))

describe.for(SUITES)('$runner, $file', ({ runner, file }) => {
  const suite = () => reports?.[runner].testResults.find(({ name }) => name.endsWith(file))
  const result = (title: string) =>
    suite()?.assertionResults.find((assertion) => assertion.title === title)

  test('runs', () => {
    expect(suite()?.assertionResults).toHaveLength(3)
    expect(result('keeps the contract')).toMatchObject({ status: 'passed' })
  })

  test('a call that broke the contract fails its own test, with findings and stack', () => {
    const { status, failureMessages = [] } = result('breaks the contract') ?? {}
    expect(status).toBe('failed')
    expect(failureMessages.join()).toContain('signature.mismatch')
    expect(failureMessages.join()).toContain(file)
  })

  test('a matcher that fails says what was received', () => {
    const { failureMessages = [] } = result('misses a matcher') ?? {}
    expect(failureMessages.join()).toMatch(/× 9; received \d/)
  })
})
