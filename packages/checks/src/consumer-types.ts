import { join } from 'node:path'
import { allRun } from './commands.ts'
import { CONSUMERS } from './consumer.ts'

// With skipLibCheck off. CommonJS has no bundler of its own.
const PROJECTS = ['esm/tsconfig.json', 'esm/tsconfig.bundler.json', 'cjs/tsconfig.json']

const projects = CONSUMERS.flatMap(({ folder }) => PROJECTS.map((project) => join(folder, project)))
process.exitCode = (await allRun(projects.map((project) => `pnpm exec tsc -p "${project}"`)))
  ? 0
  : 1
