import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))

/** The parts of a report of Jest that tests read; Vitest writes the same. */
export interface RunnerReport {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

const SDK = 'tencentcloud-sdk-nodejs'
const ENTRIES = { index: 'src/index.ts', jest: 'src/jest.ts', vitest: 'src/vitest.ts' }
const FORMATS = { cjs: '.cjs', esm: '.mjs' } as const

/** This package as it would be installed, everything of ours in it, in both module systems. */
async function install(folder: string): Promise<void> {
  const exports = (name: string) => ({ import: `./${name}.mjs`, require: `./${name}.cjs` })
  const manifest = {
    name: '@tc3/msw',
    exports: { '.': exports('index'), './jest': exports('jest'), './vitest': exports('vitest') },
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  const shared: BuildOptions = {
    absWorkingDir: PACKAGE,
    entryPoints: ENTRIES,
    outdir: folder,
    bundle: true,
    platform: 'node',
    external: ['msw'],
    logLevel: 'error',
  }
  for (const [format, extension] of Object.entries(FORMATS))
    await build({ ...shared, format: format as 'cjs' | 'esm', outExtension: { '.js': extension } })
}

/** A program of its own, outside this workspace, that has a test runner, an official SDK, this package, and one major of MSW. */
export async function createApp(
  major: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const app = mkdtempSync(join(tmpdir(), 'tc3-tests-'))
  const modules = join(app, 'node_modules')
  await install(join(modules, '@tc3/msw'))
  const linked = { msw: major, [SDK]: SDK, vitest: 'vitest' }
  for (const [name, target] of Object.entries(linked))
    symlinkSync(join(PACKAGE, 'node_modules', target), join(modules, name))
  const jest = { testEnvironment: 'node', transform: {}, testMatch: ['**/*.jest.*'] }
  const manifest = JSON.stringify({
    private: true,
    jest: { ...jest, moduleFileExtensions: ['js', 'cjs', 'mjs', 'json'] },
  })
  for (const [name, content] of Object.entries({ ...files, 'package.json': manifest }))
    writeFileSync(join(app, name), content)
  return app
}

/** How a runner is started, so that it writes a report. */
const RUNNERS = {
  jest: ['jest/bin/jest.js', '--json', '--outputFile=report.json', '--runInBand'],
  vitest: ['vitest/vitest.mjs', 'run', '--reporter=json', '--outputFile=report.json'],
} as const

export type Runner = keyof typeof RUNNERS

/** Runs the tests of an app, and gives the report. */
export async function runTests(app: string, runner: Runner): Promise<RunnerReport> {
  const [program, ...options] = RUNNERS[runner]
  const run = spawn(process.execPath, [join(PACKAGE, 'node_modules', program), ...options], {
    cwd: app,
    // Jest loads the ES modules of MSW in this way alone.
    env: { PATH: process.env['PATH'], NODE_OPTIONS: '--experimental-vm-modules' },
  })
  const [said] = await Promise.all([text(run.stderr), text(run.stdout), once(run, 'exit')])
  const report = join(app, 'report.json')
  if (!existsSync(report)) throw new Error(`${runner} wrote no report: ${said}`)
  return JSON.parse(readFileSync(report, 'utf8'))
}
