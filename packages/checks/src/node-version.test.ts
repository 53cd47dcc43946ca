import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './workspace.ts'

const KEPT = '/home/me/.npm/_npx/a02ebf149674031a'

/** What the gate says where this version of Node runs, and npx keeps a copy or not. */
function gate(version: string, folders: readonly string[]) {
  const pretend = `Object.defineProperties(process, { version: { value: 'v${version}' }, versions: { value: { node: '${version}' } } })`
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(pretend)}`,
      'packages/checks/src/node-version.mjs',
    ],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: folders.join(delimiter) } },
  )
  return [status, stderr.trim()]
}

test.for<readonly [string, string, readonly string[], number, string]>([
  ['Node is new enough', '22.18.0', [], 0, ''],
  [
    'an old Node runs by itself',
    '22.17.1',
    ['/usr/bin'],
    1,
    'This needs Node 22.18 or newer; v22.17.1 runs. Use "npm start" or "npm test", which bring it.',
  ],
  [
    'npx keeps a copy without a program',
    '20.20.2',
    ['/work/node_modules/.bin', join(KEPT, 'node_modules/.bin'), '/usr/bin'],
    1,
    `This needs Node 22.18 or newer; v20.20.2 runs: the copy that npx keeps was installed without its install script. Remove ${KEPT} and run this again.`,
  ],
])('%s', ([, version, folders, status, told]) => {
  expect(gate(version, folders)).toEqual([status, told])
})
