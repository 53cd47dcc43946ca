import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allRun } from './commands.ts'
import { CONSUMERS, FLAVOURS, type Consumer } from './consumer.ts'
import { manifests } from './consumer-manifests.ts'
import { importable } from './public-entries.ts'
import { publicPackages, ROOT } from './workspace.ts'

const TEMPLATES = join(ROOT, 'packages/checks/consumer')

CONSUMERS.forEach(write)
const lines = CONSUMERS.map(
  ({ folder }) =>
    `pnpm --dir "${folder}" install --prefer-offline --ignore-scripts --no-frozen-lockfile`,
)
process.exitCode = (await allRun(lines)) ? 0 : 1

function write(consumer: Consumer): void {
  cpSync(TEMPLATES, consumer.folder, { recursive: true })
  for (const [file, value] of Object.entries(manifests(foreignOf(consumer))))
    writeFileSync(join(consumer.folder, file), JSON.stringify(value, null, 2))
  for (const [flavour, type] of Object.entries(FLAVOURS)) {
    const folder = join(consumer.folder, flavour)
    cpSync(join(TEMPLATES, 'main.ts'), join(folder, 'main.ts'))
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }))
    writeFileSync(join(folder, 'entries.ts'), entries())
  }
}

/** What a user installs beside ours, by its name in the catalog. */
function foreignOf({ msw }: Consumer) {
  return { 'fast-check': 'fast-check', '@types/node': '@types/node', msw }
}

/** A module that imports everything there is to import. */
function entries(): string {
  const names = publicPackages().flatMap(importable)
  const imports = names.map((name, index) => `import * as entry${index} from '${name}'\n`)
  return `${imports.join('')}export const entries = [${names.map((_, index) => `entry${index}`).join(', ')}]\n`
}
