// Tries the laws at length: pnpm --filter @tc3/signer run laws [how often] [from which seed]
import { lawsOf } from './test/suite/laws.ts'

const [runs = '100000', seed = `${Date.now() % 2 ** 31}`] = process.argv.slice(2)
console.log(`${runs} runs of each law from seed ${seed}`)
for (const { name, run } of lawsOf({ numRuns: Number(runs), seed: Number(seed) })) {
  const start = performance.now()
  await run()
  console.log(`holds: ${name} (${((performance.now() - start) / 1000).toFixed(0)} s)`)
}
