import { execFile } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { specs } from '../../test/arbitrary-spec.ts'
import { importApi } from '../import/import-api.ts'
import type { Spec } from '../spec.ts'
import { emit, UNCHECKED } from './emit.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const corpus = here('../../../../../shared/corpus/cn')

/** Published files with recursion, a service called as a word of the language, bytes, and names that differ in case. */
const HARD: readonly string[] = ['adp', 'autoscaling', 'cii', 'dnspod']

const published = (): readonly Spec[] =>
  globSync(`{${HARD.join()}}/*/api.json`, { cwd: corpus }).map((file) => {
    const api: unknown = JSON.parse(readFileSync(join(corpus, file), 'utf8'))
    return importApi({ api }, { edition: 'cn', file }).spec
  })

/** What the compiler says of the modules of some specs when it checks them: nothing where all is well. */
async function complaints(folder: string, all: readonly Spec[]): Promise<string> {
  const root = here(`../../.types/${folder}`)
  await rm(root, { recursive: true, force: true })
  const modules = all.flatMap((spec, index) =>
    Object.entries(emit(spec)).map(
      ([file, text]) => [join(root, String(index), file), text] as const,
    ),
  )
  for (const [file, text] of modules) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text.replace(UNCHECKED, ''))
  }
  const compilerOptions = {
    noEmit: true,
    emitDeclarationOnly: false,
    declaration: false,
    composite: false,
    rewriteRelativeImportExtensions: false,
    allowImportingTsExtensions: true,
    rootDir: here('../../../..'),
    outDir: null,
    tsBuildInfoFile: null,
  }
  const config = {
    extends: here('../../../../tsconfig.base.json'),
    compilerOptions,
    include: ['.'],
    exclude: [],
  }
  await writeFile(join(root, 'tsconfig.json'), JSON.stringify(config))
  const tsc = here('../../../../node_modules/.bin/tsc')
  return promisify(execFile)(tsc, ['-p', root]).then(
    () => '',
    ({ stdout }: { readonly stdout: string }) => stdout,
  )
}

test(
  'emitted modules type-check, whatever names and prose a spec has',
  { timeout: 120_000 },
  async () => {
    expect(await complaints('hazards', fc.sample(specs, { numRuns: 40, seed: 1 }))).toBe('')
  },
)

test.skipIf(!existsSync(corpus))(
  'emitted modules of published files type-check',
  { timeout: 240_000 },
  async () => {
    expect(await complaints('published', published())).toBe('')
  },
)
