import { beforeAll, describe, expect, test } from 'vitest'
import { createJestApp, runJest, type JestReport } from './jest-app.node.ts'
import { MAJOR } from './major.ts'

/** A suite of a user's, but for how it imports. */
const SUITE = `
expect.extend(matchers)
const { cloud } = tencentCloud()
const guard = createGuard(cloud)
let running
beforeAll(async () => { running = await listen(setupServer(...guard.handlers), { guard }) })
beforeEach(() => guard.begin())
afterEach(() => guard.end())
afterAll(() => running.close())

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
  expect(cloud).toKeepTheContract()
})
test('breaks the contract', async () => {
  await remove({ ...TEST_CREDENTIAL, secretKey: 'another' }, '1')
})
test('misses a matcher', () => expect(cloud).toHaveReceivedTimes('DeleteLivePullStreamTask', 9))
`

const SUITES = {
  'commonjs.test.cjs': `
const { setupServer } = require('msw/node')
const { createGuard, listen, tencentCloud, TEST_CREDENTIAL } = require('@tc3/msw')
const { matchers } = require('@tc3/msw/jest')
const { live } = require('tencentcloud-sdk-nodejs/tencentcloud/services/live')
${SUITE}`,
  'esm.test.mjs': `
import { setupServer } from 'msw/node'
import { createGuard, listen, tencentCloud, TEST_CREDENTIAL } from '@tc3/msw'
import { matchers } from '@tc3/msw/jest'
import sdk from 'tencentcloud-sdk-nodejs/tencentcloud/services/live/index.js'
const { live } = sdk
${SUITE}`,
}

let report: JestReport
beforeAll(async () => {
  report = await runJest(await createJestApp(MAJOR, SUITES))
}, 120_000)

describe.for(Object.keys(SUITES))('Jest, %s', (file) => {
  const suite = () => report.testResults.find(({ name }) => name.endsWith(file))
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
    expect(failureMessages.join()).toContain('received 2')
  })
})
