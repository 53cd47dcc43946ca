import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runIn } from './runtimes/run.node.ts'

// The machine's own Node, not the one that runs the tests.
const command = process.env['NODE20'] ?? '/usr/bin/node'
const version = existsSync(command)
  ? execFileSync(command, ['--version'], { encoding: 'utf8' })
  : 'none'
const isThere = version.startsWith('v20.')

test('the published package passes the suite in Node 20', { timeout: 60_000 }, async ({ skip }) => {
  skip(!isThere, `no Node 20 at ${command}: NODE20 names another place`)
  const { passed, failures } = await runIn('node20')
  expect(failures).toEqual([])
  expect(passed).toBeGreaterThan(10)
})
