import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder above `packages/`. */
export const ROOT = join(import.meta.dirname, '../../..')

/** The parts of a package.json that checks read. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  /** Names to sources, in the workspace. */
  readonly exports?: Readonly<Record<string, string>>
  readonly publishConfig?: { readonly exports?: Readonly<Record<string, unknown>> }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** A package of this workspace. */
export interface Package {
  /** The name of its folder. */
  readonly folder: string
  /** Its folder, from the root. */
  readonly path: string
  readonly manifest: Manifest
}

/** All packages, by folder. */
export function packages(): readonly Package[] {
  const files = globSync('packages/*/package.json', { cwd: ROOT }).toSorted()
  return files.map((file) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
    return { folder: file.split(/[/\\]/)[1] ?? '', path: dirname(file), manifest }
  })
}

/** The packages that are published. */
export function publicPackages(): readonly Package[] {
  return packages().filter(({ manifest }) => manifest.private !== true)
}

/** The source files of a package without its tests, from the root. */
export function sources({ path }: Package): readonly string[] {
  const files = globSync(`${path}/src/**/*.ts`, { cwd: ROOT })
  return files.filter((file) => !/\.(test|test-d|bench)\.ts$/.test(file)).toSorted()
}

/** The text of a file, named from the root. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
