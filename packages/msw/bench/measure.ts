/** What is measured. */
export type Call = () => unknown

const TURNS = 60
const WARM = 50

/** Microseconds that a call takes, on average of so many. */
async function time(call: Call, calls: number): Promise<number> {
  const began = performance.now()
  for (let at = 0; at < calls; at += 1) await call()
  return ((performance.now() - began) * 1000) / calls
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The best of some turns, after some that are not counted: what else runs on the machine only adds. */
export async function settled(call: Call, calls: number): Promise<number> {
  await time(call, WARM * calls)
  const turns: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) turns.push(await time(call, calls))
  return Math.min(...turns)
}

/** Two that do the same for the same. */
export interface Contest {
  readonly bare: Call
  readonly ours: Call
  readonly calls: number
}

/** The two in turns: the best of each, and the median of the ratios of neighbours. */
export async function compare({ bare, ours, calls }: Contest) {
  await time(bare, WARM * calls)
  await time(ours, WARM * calls)
  const turns: (readonly [bare: number, ours: number])[] = []
  for (let turn = 0; turn < TURNS; turn += 1)
    turns.push([await time(bare, calls), await time(ours, calls)])
  return {
    bare: Math.min(...turns.map(([first]) => first)),
    ours: Math.min(...turns.map(([, second]) => second)),
    ratio: median(turns.map(([first, second]) => second / first)),
  }
}

/** Prints a line of a table. */
export const row = (title: string, ...cells: readonly string[]): void =>
  console.log([title.padEnd(38), ...cells.map((cell) => cell.padStart(9))].join(' '))
