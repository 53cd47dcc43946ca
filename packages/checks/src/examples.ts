import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { allRun } from './commands.ts'
import { docstringsOf } from './docstrings.ts'
import { publicEntries } from './public-names.ts'
import { publicPackages, ROOT, sources, textOf, type Package } from './workspace.ts'

// Compiles every `@example`, as a module that sees the public names of its package and what examples/given.d.ts declares.
const FOLDER = join(ROOT, 'packages/checks/.examples')

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER)
const written = publicPackages()
  .map(writeExamples)
  .reduce((a, b) => a + b)
const compiled = await allRun(['pnpm exec tsc -p packages/checks/examples/tsconfig.json'])
process.stdout.write(`${written} examples\n`)
process.exitCode = compiled ? 0 : 1

function writeExamples(given: Package): number {
  const examples = sources(given).flatMap((file) =>
    docstringsOf(textOf(file)).flatMap((doc) =>
      doc.examples.map((code) => ({ file, name: doc.name, code })),
    ),
  )
  for (const [index, { file, name, code }] of examples.entries()) {
    const text = `// ${file}: ${name}\n${importsFor(given, code)}${code}\nexport {}\n`
    writeFileSync(join(FOLDER, `${given.folder}-${index}-${basename(file)}`), text)
  }
  return examples.length
}

/** The public names of the package that an example uses and does not bring along. */
function importsFor({ manifest }: Package, code: string): string {
  const entries = publicEntries().filter(({ name }) => `${name}/`.startsWith(`${manifest.name}/`))
  const isUsed = (name: string) => new RegExp(`\\b${name}\\b`).test(code)
  const isBrought = (name: string) =>
    new RegExp(`import .*\\b${name}\\b|const ${name}\\b`).test(code)
  return entries
    .map(({ name, names }) => {
      const needed = names.filter(
        (item) => isUsed(item.replace('type ', '')) && !isBrought(item.replace('type ', '')),
      )
      return `import { ${needed.join(', ')} } from '${name}'\n`
    })
    .join('')
}
