/** One thing that machines hold. It passes with exit code 0 and is skipped with 77. */
export interface Check {
  readonly name: string
  readonly command: string
  /** Its last line is worth reading even where it passes. */
  readonly tells?: boolean
  /** Where it leaves counts of its own, which then stand for it. */
  readonly leaves?: string
}

const own = (file: string) => `node packages/checks/src/${file}`

/** Checks one after another. */
export type Lane = readonly Check[]

const sources: Lane = [
  { name: 'types', command: 'pnpm run typecheck' },
  { name: 'lint', command: 'pnpm run lint' },
  { name: 'format', command: 'pnpm run format:check' },
  { name: 'examples compile', command: own('examples.ts'), tells: true },
]

const tarballs: Lane = [
  { name: 'build', command: 'pnpm run build' },
  { name: 'pack', command: 'pnpm run pack' },
  { name: 'publint', command: own('each-tarball.ts "publint --strict"') },
  { name: 'are the types wrong', command: own('each-tarball.ts "attw --profile node16"') },
]

const consumers: Lane = [
  { name: 'consumer: install', command: own('consumer-install.ts') },
  { name: 'consumer: types', command: own('consumer-types.ts') },
  { name: 'consumer: Node 20', command: own('consumer-run.ts 20') },
  { name: 'consumer: Node 24', command: own('consumer-run.ts 24') },
  { name: 'consumer: a page', command: own('consumer-page.ts') },
  { name: 'size of the signer', command: own('signer-size.ts'), tells: true },
]

const ownService: Lane = [
  { name: 'consumer: own service', command: own('own-service.ts'), tells: true },
]

const tests: Lane = [
  { name: 'tests', command: 'pnpm run test:all', leaves: '.vitest/counts.json' },
  { name: 'ledger', command: own('ledger-held.ts'), tells: true },
]

/** Everything that is held, stage by stage; the lanes of a stage run at once. The tests run alone: browsers need both cores. */
export const STAGES: readonly (readonly Lane[])[] = [
  [sources, tarballs],
  [consumers, ownService],
  [tests],
]
