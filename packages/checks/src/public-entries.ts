import { globSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, type Package } from './workspace.ts'

// They act inside a test runner, or on import.
const NOT_FOR_ALL: ReadonlySet<string> = new Set([
  '@tc3/msw/jest',
  '@tc3/msw/register',
  '@tc3/msw/vitest',
])

/** The module names of a package that any user can import; a pattern stands for each file that it matches. */
export function importable({ path, manifest }: Package): readonly string[] {
  const modules = Object.entries(manifest.exports ?? {}).filter(([, target]) =>
    target.endsWith('.ts'),
  )
  const names = modules.flatMap(([subpath, target]) => {
    const [before = '', after] = join(path, target).split('*')
    if (after === undefined) return [join(manifest.name, subpath)]
    const files = globSync(`${before}**/*${after}`, { cwd: ROOT }).toSorted()
    return files.map((file) =>
      join(manifest.name, subpath.replace('*', file.slice(before.length, -after.length))),
    )
  })
  return names.filter((name) => !NOT_FOR_ALL.has(name))
}
