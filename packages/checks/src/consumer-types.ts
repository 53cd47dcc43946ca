import { join } from 'node:path'
import { allRun } from './commands.ts'
import { CONSUMERS } from './consumer.ts'

// With skipLibCheck off: both module systems in one program, and as bundlers resolve. It emits what consumer-run.ts runs.
const lines = CONSUMERS.flatMap(({ folder }) =>
  ['tsconfig.json', 'tsconfig.bundler.json'].map(
    (project) => `pnpm exec tsc -p "${join(folder, project)}"`,
  ),
)
process.exitCode = (await allRun(lines)) ? 0 : 1
