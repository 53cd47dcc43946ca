import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { emit, type Spec } from '@tc3/spec'
import { transformSync } from 'esbuild'
import { corpusSpecs, hasCorpus } from './shared-corpus.ts'

// Emits every action of a corpus, tells how large the modules are, and checks their types:
//   pnpm --filter tc3 run emitted
const packages = fileURLToPath(new URL('../..', import.meta.url))
const TSC = join(packages, '../node_modules/.bin/tsc')

if (hasCorpus()) run()

function run(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tc3-emitted-'))
  try {
    const sizes = [...corpusSpecs()]
      .flatMap((spec) => write(folder, spec))
      .toSorted((a, b) => a - b)
    const at = (share: number) => kilobytes(sizes[Math.floor(share * (sizes.length - 1))] ?? 0)
    console.table({
      actions: sizes.length,
      'gz, half of them': at(0.5),
      'gz, 95 of 100': at(0.95),
      'gz, the largest': at(1),
      'within 6 kB gz': `${((100 * sizes.filter((size) => size <= 6000).length) / sizes.length).toFixed(1)} %`,
      'tsc, all of them': checked(folder),
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes the modules of a spec, and gives the sizes of those that hold an action: minified, zipped, without zod. */
function write(folder: string, spec: Spec): readonly number[] {
  return Object.entries(emit(spec)).flatMap(([file, text]) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    const isService = file.split('/').length === 3
    return isService ? [] : [zipped(text)]
  })
}

function zipped(text: string): number {
  return gzipSync(transformSync(text, { loader: 'ts', minify: true }).code).length
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

/** Checks the types of all modules, as in the project of a user who is strict. */
function checked(folder: string): string {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(projectOf()))
  const started = performance.now()
  execFileSync(TSC, ['-p', folder], { stdio: 'inherit' })
  return `no error, ${((performance.now() - started) / 1000).toFixed(1)} s`
}

function projectOf() {
  return {
    compilerOptions: {
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
        '@tc3/spec': [join(packages, 'spec/src/index.ts')],
        zod: [join(packages, 'spec/node_modules/zod')],
      },
    },
  }
}
