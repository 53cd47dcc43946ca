import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../..', import.meta.url))
const TSC = join(packages, '../node_modules/.bin/tsc')
const DECLARATIONS = join(packages, 'spec/dist/index.d.ts')

/** The options of a user who is strict; declarations of @tc3/spec are the ones that are packed. */
const OPTIONS = {
  target: 'ES2023',
  lib: ['ES2023', 'DOM'],
  types: [],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  paths: {
    '@tc3/spec': [DECLARATIONS],
    zod: [join(packages, 'spec/node_modules/zod')],
  },
}

/** Packs the declarations of @tc3/spec anew, so that they are those of its sources. */
export function packDeclarations(): void {
  const { status, stdout } = spawnSync('pnpm', ['--filter', '@tc3/spec', 'run', 'build'], {
    cwd: packages,
    encoding: 'utf8',
  })
  if (status !== 0 || !existsSync(DECLARATIONS)) throw new TypeError(`expected a build; ${stdout}`)
}

/** Writes files into a folder. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}

/** Checks the types of all that stands in a folder, and gives the seconds it took; throws where a type is wrong. */
export function secondsToCheck(folder: string): number {
  put(folder, { 'tsconfig.json': JSON.stringify({ compilerOptions: OPTIONS }) })
  const started = performance.now()
  const { status } = spawnSync(TSC, ['-p', folder], { stdio: 'inherit' })
  if (status !== 0) throw new TypeError('expected types that hold')
  return (performance.now() - started) / 1000
}
