// What the emulated service costs above one bare handler, in the same process, under the same MSW, turn by turn.
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { tencentCloud } from '@tc3/msw'
import { sign } from '@tc3/signer'
import { corpusServices, hasCorpus } from '../../emulator/test/corpus.node.ts'

const credential = { secretId: 'AKIDbench', secretKey: 'bench-secret' }
const endpoint = 'https://live.tencentcloudapi.com'

const setUpBegan = performance.now()
const services = hasCorpus
  ? corpusServices().filter(({ service, version }) => `${service} ${version}` !== 'live 2018-08-01')
  : []
const cloud = createEmulator({
  services: [live({ tasks: [{ TaskId: '10000' }] }), ...services],
  accounts: [credential],
  rates: 'unlimited',
})
const setUp = performance.now() - setUpBegan

const request = await sign(
  {
    action: 'DescribeLivePullStreamTasks',
    version: '2018-08-01',
    region: 'ap-guangzhou',
    params: { TaskId: '10000' },
  },
  { credential, endpoint },
)
const answer = await (await cloud.fetch(request.clone())).json()

/** Milliseconds that so many calls take. */
async function time(call: () => Promise<unknown>, calls: number): Promise<number> {
  const began = performance.now()
  for (let at = 0; at < calls; at += 1) await call()
  return performance.now() - began
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Two calls in turns; the median of each, and of the ratios of neighbouring turns. */
async function compare(
  title: string,
  bare: () => Promise<unknown>,
  ours: () => Promise<unknown>,
  calls: number,
) {
  await time(bare, calls)
  await time(ours, calls)
  const turns: (readonly [number, number])[] = []
  for (let turn = 0; turn < 15; turn += 1)
    turns.push([await time(bare, calls), await time(ours, calls)])
  const perCall = (at: 0 | 1) => ((median(turns.map((one) => one[at])) / calls) * 1000).toFixed(0)
  const ratio = median(turns.map(([first, second]) => second / first)).toFixed(2)
  console.log(
    `${title.padEnd(28)} bare ${perCall(0).padStart(6)} µs   ours ${perCall(1).padStart(6)} µs   ratio ${ratio}`,
  )
}

console.log(`set-up with ${services.length} services: ${setUp.toFixed(1)} ms`)
const direct = await time(() => cloud.fetch(request.clone()), 2000)
console.log(`emulator.fetch directly: ${Math.round(2_000_000 / direct)} calls a second`)

for (const major of ['msw', 'msw2'] as const) {
  const { getResponse, http, HttpResponse } = (await import(major)) as typeof import('msw')
  const bare = [http.all(`${endpoint}/`, () => HttpResponse.json(answer))]
  const handlers =
    major === 'msw'
      ? tencentCloud(cloud)
      : [
          http.all(
            ({ request: { url } }) => cloud.serves(url),
            ({ request: one }) => cloud.fetch(one),
          ),
        ]
  await compare(
    `${major} getResponse`,
    () => getResponse(bare, request.clone()),
    () => getResponse(handlers, request.clone()),
    300,
  )
  const { setupServer } = (await import(`${major}/node`)) as typeof import('msw/node')
  const server = setupServer()
  server.listen()
  const through = (given: typeof bare) => async () => {
    server.resetHandlers(...given)
    return (await fetch(request.clone())).text()
  }
  await compare(`${major} through the network`, through(bare), through(handlers), 100)
  server.close()
}
