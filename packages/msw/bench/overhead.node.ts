// What the emulated service costs above one bare handler: the same request, the same MSW, turn by turn in one process.
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { sign } from '@tc3/signer'
import { tencentCloud } from '@tc3/msw'
import { corpusServices, hasCorpus } from '../../emulator/test/corpus.node.ts'

const credential = { secretId: 'AKIDbench', secretKey: 'bench-secret' }
const endpoint = 'https://live.tencentcloudapi.com'

const isOurs = (one: { readonly service: string }) => one.service === 'live'
const published = hasCorpus ? corpusServices().filter((one) => !isOurs(one)) : []
const services = [live({ tasks: [{ TaskId: '10000' }] }), ...published]
const setUpBegan = performance.now()
const cloud = createEmulator({ services, accounts: [credential], rates: 'unlimited' })
const setUp = performance.now() - setUpBegan

const signed = await sign(
  {
    action: 'DescribeLivePullStreamTasks',
    version: '2018-08-01',
    region: 'ap-guangzhou',
    params: { TaskId: '10000' },
  },
  { credential, endpoint },
)
const headers = Object.fromEntries(signed.headers)
const body = await signed.text()

/** The request anew: clones of one request read each other's bodies, ever deeper. */
const request = () => new Request(endpoint, { method: 'POST', headers, body })

const answer = await (await cloud.fetch(request())).json()

type Call = () => Promise<unknown>

/** Microseconds that a call takes, on average of so many. */
async function time(call: Call, calls: number): Promise<number> {
  const began = performance.now()
  for (let at = 0; at < calls; at += 1) await call()
  return ((performance.now() - began) * 1000) / calls
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

interface Contest {
  readonly title: string
  readonly bare: Call
  readonly ours: Call
  readonly calls: number
}

/** The two in turns: the median of each, and of the ratios of neighbours. */
async function compare({ title, bare, ours, calls }: Contest): Promise<void> {
  await time(bare, calls)
  await time(ours, calls)
  const turns: (readonly [bare: number, ours: number])[] = []
  for (let turn = 0; turn < 15; turn += 1)
    turns.push([await time(bare, calls), await time(ours, calls)])
  const row = {
    bare: median(turns.map(([first]) => first)).toFixed(0),
    ours: median(turns.map(([, second]) => second)).toFixed(0),
    ratio: median(turns.map(([first, second]) => second / first)).toFixed(2),
  }
  console.log(`${title.padEnd(26)} bare ${row.bare} µs, ours ${row.ours} µs, ratio ${row.ratio}`)
}

console.log(`set-up with ${services.length} services: ${setUp.toFixed(1)} ms`)
await time(() => cloud.fetch(request()), 1000)
const direct = await time(() => cloud.fetch(request()), 2000)
console.log(`emulator.fetch directly: ${Math.round(1_000_000 / direct)} calls a second`)

for (const major of ['msw', 'msw2'] as const) {
  const { getResponse, http, HttpResponse } = (await import(major)) as typeof import('msw')
  const { setupServer } = (await import(`${major}/node`)) as typeof import('msw/node')
  const bare = [http.all(`${endpoint}/`, () => HttpResponse.json(answer))]
  // The one handler of tencentCloud, made by the major that is measured.
  const ours =
    major === 'msw'
      ? [...tencentCloud(cloud)]
      : [
          http.all(
            (given) => cloud.serves(given.request.url),
            (given) => cloud.fetch(given.request, { host: new URL(given.request.url).host }),
          ),
        ]
  await compare({
    title: `${major}, getResponse`,
    bare: () => getResponse(bare, request()),
    ours: () => getResponse(ours, request()),
    calls: 300,
  })
  const server = setupServer()
  server.listen()
  const through = (handlers: typeof bare) => async () => {
    server.resetHandlers(...handlers)
    return (await fetch(request())).text()
  }
  await compare({
    title: `${major}, network`,
    bare: through(bare),
    ours: through(ours),
    calls: 100,
  })
  server.close()
}
