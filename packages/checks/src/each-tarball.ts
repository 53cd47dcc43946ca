import { allRun } from './commands.ts'
import { tarball } from './pack.ts'
import { publicPackages } from './workspace.ts'

// Runs a program with each tarball as its last argument: node each-tarball.ts "publint --strict"
const lines = publicPackages().map(
  ({ manifest }) => `pnpm exec ${process.argv[2]} "${tarball(manifest.name)}"`,
)
process.exitCode = (await allRun(lines)) ? 0 : 1
