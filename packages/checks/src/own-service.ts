import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runLine } from './commands.ts'
import { manifests } from './consumer-manifests.ts'
import { PACKED } from './pack.ts'
import { ROOT } from './workspace.ts'

// The path of a user whose service we do not ship: install, import, generate, and an app of ten lines that calls it.
const FOLDER = join(PACKED, 'own-service')
const LINES = 10
const ANSWERED = '"Things":[{"Name":"lamp","Weight":900}]'

/** What the user types, in this order. */
const STEPS = [
  'pnpm install --prefer-offline --ignore-scripts --no-frozen-lockfile',
  'pnpm exec tc3 import api.json --examples examples.json --out crate.json',
  'pnpm exec tc3 examples crate.json',
  'pnpm exec tc3 generate crate.json --out contracts',
  `"${join(ROOT, 'node_modules/.bin/tsc')}" -p .`,
  'node app.ts',
]

rmSync(FOLDER, { recursive: true, force: true })
cpSync(join(ROOT, 'packages/checks/own-service'), FOLDER, { recursive: true })
const { 'package.json': manifest, ...others } = manifests({ zod: 'zod' })
const files = { 'package.json': { ...manifest, type: 'module' }, ...others }
for (const [file, value] of Object.entries(files))
  writeFileSync(join(FOLDER, file), JSON.stringify(value, null, 2))

const written = readFileSync(join(FOLDER, 'app.ts'), 'utf8').split('\n').filter(Boolean).length
const outcome = written > LINES ? `the app has ${written} lines` : await follow()
if (outcome !== undefined) process.exitCode = 1
process.stdout.write(`${outcome ?? `an app of ${written} lines`}\n`)

/** What went wrong, where something did. */
async function follow(): Promise<string | undefined> {
  let last = ''
  for (const step of STEPS) {
    const { code, output } = await runLine(step, FOLDER)
    if (code !== 0) return `$ ${step}\n${output}`
    last = output
  }
  return last.includes(ANSWERED) ? undefined : `expected ${ANSWERED}, received ${last}`
}
