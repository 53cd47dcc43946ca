import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

const PACKAGE = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)

/** The parts of Jest's report that tests read. */
export interface JestReport {
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

const ENTRIES = { index: 'src/index.ts', jest: 'src/jest.ts' }
const FORMATS = { cjs: '.cjs', esm: '.mjs' } as const

/** This package as it would be installed, everything of ours in it, in both module systems. */
async function install(folder: string): Promise<void> {
  const exports = (name: string) => ({ import: `./${name}.mjs`, require: `./${name}.cjs` })
  const manifest = {
    name: '@tc3/msw',
    exports: { '.': exports('index'), './jest': exports('jest') },
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

/** A program of its own, outside this workspace, that has Jest, an official SDK, this package, and one major of MSW. */
export async function createJestApp(
  major: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const app = mkdtempSync(join(tmpdir(), 'tc3-jest-'))
  const modules = join(app, 'node_modules')
  await install(join(modules, '@tc3/msw'))
  const linked = { msw: major, 'tencentcloud-sdk-nodejs': 'tencentcloud-sdk-nodejs' }
  for (const [name, target] of Object.entries(linked))
    symlinkSync(join(PACKAGE, 'node_modules', target), join(modules, name))
  const jest = { testEnvironment: 'node', transform: {}, testMatch: ['**/*.test.*'] }
  const manifest = JSON.stringify({
    private: true,
    jest: { ...jest, moduleFileExtensions: ['js', 'cjs', 'mjs', 'json'] },
  })
  for (const [name, text] of Object.entries({ ...files, 'package.json': manifest }))
    writeFileSync(join(app, name), text)
  return app
}

/** Runs the tests of an app. Jest loads MSW's ES modules with Node's modules in its sandbox alone. */
export async function runJest(app: string): Promise<JestReport> {
  const report = join(app, 'report.json')
  const jest = join(require.resolve('jest/package.json'), '../bin/jest.js')
  const run = spawn(process.execPath, [jest, '--json', `--outputFile=${report}`, '--runInBand'], {
    cwd: app,
    env: { PATH: process.env['PATH'], NODE_OPTIONS: '--experimental-vm-modules' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(run, 'exit')
  return require(report)
}
