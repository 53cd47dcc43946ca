import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { emit, type Spec } from '@tc3/spec'
import { transformSync } from 'esbuild'
import { corpusSpecs, hasCorpus } from './shared-corpus.ts'
import { packDeclarations, put, secondsToCheck } from './typescript-project.ts'

/** The line by which modules ask not to be checked; here they are. */
const UNCHECKED = '// @ts-nocheck'

// Emits every action of a corpus, tells how large the modules are, and checks their types:
//   pnpm --filter tc3 run emitted
if (hasCorpus()) run()

function run(): void {
  packDeclarations()
  const folder = mkdtempSync(join(tmpdir(), 'tc3-emitted-'))
  try {
    const sizes = [...corpusSpecs()]
      .flatMap((spec) => write(folder, spec))
      .toSorted((a, b) => a - b)
    const at = (share: number) => kilobytes(sizes[Math.floor(share * (sizes.length - 1))] ?? 0)
    const small = sizes.filter((size) => size <= 6000).length
    console.table({
      actions: sizes.length,
      'gz, half of them': at(0.5),
      'gz, 95 of 100': at(0.95),
      'gz, the largest': at(1),
      'within 6 kB gz': `all but ${sizes.length - small}`,
      'gz, those beyond': sizes.slice(small).map(kilobytes).join(', '),
      'tsc, all of them': `no error, ${secondsToCheck(folder).toFixed(1)} s`,
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes the modules of a spec, and gives the sizes of those that hold an action: minified, zipped, without zod. */
function write(folder: string, spec: Spec): readonly number[] {
  const files = emit(spec)
  const checked = Object.entries(files).map(([file, text]) => [file, text.replace(UNCHECKED, '')])
  put(folder, Object.fromEntries(checked))
  const actions = Object.entries(files).filter(([file]) => file.split('/').length > 3)
  return actions.map(([, text]) => zipped(text))
}

function zipped(text: string): number {
  return gzipSync(transformSync(text, { loader: 'ts', minify: true }).code).length
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
