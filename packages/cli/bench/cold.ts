import { type Action, actionOf, breachesOf, compile, type Example, type Spec } from '@tc3/spec'
import { corpusSpecs, hasCorpus } from './shared-corpus.ts'

/** Ways to judge: as this kit does, and as zod does by itself, which first makes code to judge many values fast. */
const WAYS: Readonly<Record<string, (action: Action, example: Example) => void>> = {
  breachesOf: (action, { params, returns = {} }) => {
    breachesOf(action, 'params', params)
    breachesOf(action, 'answer', returns)
  },
  safeParse: (action, { params, returns = {} }) => {
    action.params.safeParse(params)
    action.answer.safeParse(returns)
  },
}

// How long an action takes from a spec at hand to its first verdict, each with schemas of its own:
//   pnpm --filter tc3 run cold
if (hasCorpus()) run()

function run(): void {
  const specs = [...corpusSpecs()]
  const rows = Object.entries(WAYS).map(([way, judge]) => [way, figures(specs, judge)])
  console.table(Object.fromEntries(rows))
}

function figures(specs: readonly Spec[], judge: (typeof WAYS)[string]) {
  const times = specs.flatMap((spec) =>
    Object.entries(spec.actions).map(
      ([
        name,
        {
          examples: [example = { params: {} }],
        },
      ]) =>
        // A service of its own for each action, so that none finds the schemas of another.
        millisecondsOf(() => judge(actionOf(compile(spec), name), example)),
    ),
  )
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2)} ms`
  return {
    actions: sorted.length,
    mean: `${(times.reduce((sum, time) => sum + time, 0) / times.length).toFixed(2)} ms`,
    median: at(0.5),
    '95 of 100': at(0.95),
    '99 of 100': at(0.99),
    slowest: at(1),
    'beyond 10 ms': sorted.filter((time) => time > 10).length,
  }
}

/** The middle one of three, since this machine does other things between. */
function millisecondsOf(act: () => void): number {
  const times = [1, 2, 3].map(() => {
    const started = performance.now()
    act()
    return performance.now() - started
  })
  return times.toSorted((a, b) => a - b)[1] ?? 0
}
