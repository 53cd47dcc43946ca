import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, textOf } from './workspace.ts'

/** The first test that the README shows, as a test of this workspace. */
export const README_TEST = 'packages/msw/test/readme.node.test.ts'

const BANNER = '// The first test of README.md, by "pnpm run readme". Do not edit.\n\n'

/** The test file of a README: its first block of TypeScript, which must be a whole module. */
export function readmeTest(readme: string): string {
  const [, code] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? []
  if (!code) throw new TypeError('README.md: expected a block that begins with ```ts, found none')
  return BANNER + code
}

if (import.meta.main) writeFileSync(join(ROOT, README_TEST), readmeTest(textOf('README.md')))
