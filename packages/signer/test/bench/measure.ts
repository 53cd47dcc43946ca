/** Work to measure, by name. */
export type Tasks = Readonly<Record<string, () => unknown>>

/** How long each takes, in microseconds. */
export type Times = Readonly<Record<string, number>>

/** How much is done. */
export interface Effort {
  readonly rounds: number
  readonly times: number
}

/** Does all tasks by turns, one at a time, and gives the median of the rounds after a third of them to warm up. */
export async function measure(tasks: Tasks, { rounds, times }: Effort): Promise<Times> {
  const seen = new Map<string, number[]>(Object.keys(tasks).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now()
      for (let at = 0; at < times; at += 1) await task()
      seen.get(name)?.push(((performance.now() - start) * 1000) / times)
    }
  return Object.fromEntries([...seen].map(([name, all]) => [name, median(all.slice(rounds / 3))]))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
