import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { allRun } from './commands.ts'
import { ROOT } from './workspace.ts'

/** Where the tarballs stand, as they would be published. */
export const PACKED = join(ROOT, '.packed')

/** The tarball of a package: `.packed/tc3-signer.tgz`. */
export function tarball(name: string): string {
  return join(PACKED, `${name.replace('@', '').replace('/', '-')}.tgz`)
}

if (import.meta.main) {
  rmSync(PACKED, { recursive: true, force: true })
  const packed = await allRun([`pnpm -r --filter "!@tc3/checks" pack --out "${PACKED}/%s.tgz"`])
  process.exitCode = packed ? 0 : 1
}
