import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
const TSUP = join(PACKAGE, '../../node_modules/.bin/tsup')

/** Builds the package into a folder as it is published: `dist`, and a manifest that names it. Gives the folder. */
export function stagePackage(root: string): string {
  const folder = join(root, 'node_modules/@tc3/signer')
  rmSync(root, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  execFileSync(TSUP, ['--no-dts', '--silent', '--out-dir', join(folder, 'dist')], {
    cwd: PACKAGE,
    stdio: 'inherit',
  })
  // A scope of its own: inside the package, its name would mean the sources.
  writeFileSync(join(root, 'package.json'), '{ "name": "runtimes", "private": true }')
  const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, ...manifest.publishConfig }),
  )
  return root
}

/** What a bundle of the suite is for. */
export interface BundleOptions {
  /** A file of this folder, without its ending. */
  readonly entry: string
  /** Left out of the bundle, the published package is resolved by the runtime itself. */
  readonly withSigner: boolean
}

/** Bundles the suite beside the staged package. Gives the file. */
export async function bundleSuite(
  root: string,
  { entry, withSigner }: BundleOptions,
): Promise<string> {
  const outfile = join(root, `${basename(entry)}.mjs`)
  await build({
    entryPoints: [join(PACKAGE, `test/runtimes/${entry}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    external: ['node:*', ...(withSigner ? [] : ['@tc3/signer', '@tc3/signer/*'])],
    mainFields: ['module', 'main'],
    ...(withSigner ? { alias: aliasOf(root) } : {}),
    logLevel: 'error',
  })
  return outfile
}

function aliasOf(root: string): Record<string, string> {
  const dist = join(root, 'node_modules/@tc3/signer/dist')
  return { '@tc3/signer/v1': join(dist, 'v1.js'), '@tc3/signer': join(dist, 'index.js') }
}
