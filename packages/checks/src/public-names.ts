import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportedNames } from './exported-names.ts'
import { publicPackages, ROOT, textOf } from './workspace.ts'

/** Where the names are pinned, from the root. */
export const PINNED = 'packages/checks/public-names.json'

/** A module that users import. */
export interface Entry {
  /** As users write it: `@tc3/emulator/live`. */
  readonly name: string
  /** Its source, from the root. */
  readonly file: string
  readonly names: readonly string[]
}

/** The entries of all packages but the generated ones, which the test of generated code holds. */
export function publicEntries(): readonly Entry[] {
  return publicPackages().flatMap(({ path, manifest }) =>
    Object.entries(manifest.exports ?? {})
      .filter(([, target]) => target.endsWith('.ts') && !target.endsWith('.gen.ts'))
      .map(([subpath, target]) => {
        const file = join(path, target)
        return { name: join(manifest.name, subpath), file, names: exportedNames(textOf(file)) }
      }),
  )
}

/** What `public-names.json` should say. */
export function publicNames(): string {
  const names = Object.fromEntries(publicEntries().map((entry) => [entry.name, entry.names]))
  return `${JSON.stringify(names, null, 2)}\n`
}

if (import.meta.main) writeFileSync(join(ROOT, PINNED), publicNames())
