import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { allRun } from './commands.ts'
import { docstringsOf } from './docstrings.ts'
import { publicEntries } from './public-names.ts'
import { publicPackages, ROOT, sources, textOf, type Package } from './workspace.ts'

// Compiles every `@example`, as code that sees the public names of its package and what examples/given.d.ts declares.
const FOLDER = join(ROOT, 'packages/checks/.examples')

const examples = publicPackages().flatMap(modulesOf)
rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER)
for (const [index, { name, text }] of examples.entries())
  writeFileSync(join(FOLDER, `${index}-${name}`), text)
const compiled = await allRun(['pnpm exec tsc -p packages/checks/examples/tsconfig.json'])
process.stdout.write(`${examples.length} examples\n`)
process.exitCode = compiled ? 0 : 1

function modulesOf(given: Package) {
  return sources(given).flatMap((file) =>
    docstringsOf(textOf(file)).flatMap((doc) =>
      doc.examples.map((code) => ({
        name: `${given.folder}-${basename(file)}`,
        text: [`// ${file}: ${doc.name}`, ...importsFor(given, code), ...asModule(code)].join('\n'),
      })),
    ),
  )
}

/** Imports of the public names of the package that an example uses and does not bring along. */
function importsFor({ manifest }: Package, code: string): readonly string[] {
  const entries = publicEntries().filter(({ name }) => `${name}/`.startsWith(`${manifest.name}/`))
  const isNeeded = (name: string) => has(code, name) && !has(code, `(import .*|const )\\b${name}`)
  return entries.map(({ name, names }) => {
    const needed = names.filter((item) => isNeeded(item.replace('type ', '')))
    return `import { ${needed.join(', ')} } from '${name}'`
  })
}

function has(code: string, words: string): boolean {
  return new RegExp(`\\b${words}\\b`).test(code)
}

/** An example is an excerpt: its imports stand before a function that holds the rest. */
function asModule(code: string): readonly string[] {
  const isImport = (line: string) => line.startsWith('import ')
  const lines = code.split('\n')
  const body = lines.filter((line) => !isImport(line))
  return [...lines.filter(isImport), 'export async function example() {', ...body, '}', '']
}
