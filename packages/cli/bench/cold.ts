import { compile, type Action } from '@tc3/spec'
import { corpusSpecs, hasCorpus } from './shared-corpus.ts'

// How long an action takes from a spec at hand to its first verdict, each with schemas of its own:
//   pnpm --filter tc3 run cold
if (hasCorpus()) run()

function run(): void {
  const times = [...corpusSpecs()].flatMap((spec) => {
    const names = Object.keys(spec.actions)
    // A service of its own for each action, so that none finds the schemas of another.
    return names.map((name) => millisecondsOf(() => judge(compile(spec).actions[name])))
  })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2)} ms`
  console.table({
    actions: sorted.length,
    'the mean': `${(times.reduce((sum, time) => sum + time, 0) / times.length).toFixed(2)} ms`,
    '95 of 100': at(0.95),
    '99 of 100': at(0.99),
    'the slowest': at(1),
  })
}

function judge(action: Action | undefined): void {
  const { params = {}, returns = {} } = action?.spec.examples[0] ?? {}
  action?.params.safeParse(params)
  action?.answer.safeParse(returns)
}

/** The time of this thread alone: what else the machine does is none of it. */
function millisecondsOf(act: () => void): number {
  const before = process.threadCpuUsage()
  act()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
