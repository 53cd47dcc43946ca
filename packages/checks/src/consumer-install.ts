import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allRun } from './commands.ts'
import { CONSUMERS, FLAVOURS, type Consumer } from './consumer.ts'
import { tarball } from './pack.ts'
import { importable } from './public-entries.ts'
import { publicPackages, ROOT, textOf } from './workspace.ts'

const TEMPLATES = join(ROOT, 'packages/checks/consumer')

CONSUMERS.forEach(write)
const lines = CONSUMERS.map(
  ({ folder }) =>
    `pnpm --dir "${folder}" install --prefer-offline --ignore-scripts --no-frozen-lockfile`,
)
process.exitCode = (await allRun(lines)) ? 0 : 1

function write(consumer: Consumer): void {
  cpSync(TEMPLATES, consumer.folder, { recursive: true })
  for (const [file, value] of Object.entries(project(consumer)))
    writeFileSync(join(consumer.folder, file), JSON.stringify(value, null, 2))
  for (const [flavour, type] of Object.entries(FLAVOURS)) {
    const folder = join(consumer.folder, flavour)
    cpSync(join(TEMPLATES, 'main.ts'), join(folder, 'main.ts'))
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }))
    writeFileSync(join(folder, 'entries.ts'), entries())
  }
}

function project({ msw }: Consumer) {
  const versions = catalog()
  const ours = publicPackages().map(({ manifest: { name } }) => [name, `file:${tarball(name)}`])
  const theirs = publicPackages().flatMap(({ manifest }) =>
    Object.entries(manifest.dependencies ?? {}),
  )
  const pinned = theirs
    .filter(([, version]) => version === 'catalog:')
    .map(([name]) => [name, versions[name]])
  const tarballs: Readonly<Record<string, string>> = Object.fromEntries(ours)
  const foreign = {
    'fast-check': versions['fast-check'],
    '@types/node': versions['@types/node'],
    msw: versions[msw],
  }
  return {
    'package.json': { private: true, dependencies: { ...tarballs, ...foreign } },
    // JSON is YAML. Our packages ask for each other by a version that no registry has yet; all else is what the tests run with.
    'pnpm-workspace.yaml': {
      packages: [],
      overrides: { ...Object.fromEntries(pinned), ...tarballs },
      pmOnFail: 'ignore',
      allowBuilds: { msw: false },
    },
  }
}

/** The versions of foreign packages, by their names in the catalog. */
function catalog(): Readonly<Record<string, string>> {
  const [, section = ''] = /^catalog:\n((?: .*\n)*)/m.exec(textOf('pnpm-workspace.yaml')) ?? []
  const rows = section.matchAll(/^ {2}'?([^\s':]+)'?: \^?(\S+)/gm)
  return Object.fromEntries([...rows].map(([, name, version]) => [name, version]))
}

/** A module that imports everything there is to import. */
function entries(): string {
  const names = publicPackages().flatMap(importable)
  const imports = names.map((name, index) => `import * as entry${index} from '${name}'\n`)
  return `${imports.join('')}export const entries = [${names.map((_, index) => `entry${index}`).join(', ')}]\n`
}
