// What the emulated service costs above one bare handler: the same request, the same MSW, turn by turn in one process;
// with one service and with every published one, and where the time of a direct call goes.
import { accountsOf, createCatalog, judge } from '@tc3/contract'
import { createEmulator, type Emulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { tencentCloud } from '@tc3/msw'
import { createKeyCache, readWire, sign, verify } from '@tc3/signer'
import { corpusServices, hasCorpus } from '../../emulator/test/corpus.node.ts'

const credential = { secretId: 'AKIDbench', secretKey: 'bench-secret' }
const endpoint = 'https://live.tencentcloudapi.com'

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

type Call = () => unknown

/** Microseconds that a call takes, on average of so many. */
async function time(call: Call, calls: number): Promise<number> {
  const began = performance.now()
  for (let at = 0; at < calls; at += 1) await call()
  return ((performance.now() - began) * 1000) / calls
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const TURNS = 15

/** The best of some turns, after one that is not counted: what else runs on the machine only adds. */
async function settled(call: Call, calls: number): Promise<number> {
  await time(call, calls)
  const turns: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) turns.push(await time(call, calls))
  return Math.min(...turns)
}

interface Contest {
  readonly title: string
  readonly bare: Call
  readonly ours: Call
  readonly calls: number
}

const row = (title: string, ...cells: readonly string[]): void =>
  console.log([title.padEnd(34), ...cells.map((cell) => cell.padStart(9))].join(' '))

/** The two in turns: the best of each, and the median of the ratios of neighbours. */
async function compare({ title, bare, ours, calls }: Contest): Promise<void> {
  await time(bare, calls)
  await time(ours, calls)
  const turns: (readonly [bare: number, ours: number])[] = []
  for (let turn = 0; turn < TURNS; turn += 1)
    turns.push([await time(bare, calls), await time(ours, calls)])
  row(
    title,
    `${Math.min(...turns.map(([first]) => first)).toFixed(0)} µs`,
    `${Math.min(...turns.map(([, second]) => second)).toFixed(0)} µs`,
    median(turns.map(([first, second]) => second / first)).toFixed(2),
  )
}

const isOurs = (one: { readonly service: string }) => one.service === 'live'
const published = hasCorpus ? corpusServices().filter((one) => !isOurs(one)) : []
const product = live({ tasks: [{ TaskId: '10000' }] })

interface SetUp {
  readonly count: number
  readonly milliseconds: number
  readonly cloud: Emulator
}

function setUp(more: typeof published): SetUp {
  const began = performance.now()
  const services = [product, ...more]
  const cloud = createEmulator({ services, accounts: [credential], rates: 'unlimited' })
  return { count: services.length, milliseconds: performance.now() - began, cloud }
}

/** A call in its stages, each asked alone for the same request. */
async function profile({ cloud }: SetUp): Promise<void> {
  const wire = await readWire(request())
  const at = Date.now()
  const options = {
    accounts: accountsOf([credential]),
    catalog: createCatalog([product.service]),
    keys: createKeyCache(),
    at,
  }
  const secretOf = () => credential.secretKey
  const output = await (await cloud.fetch(request())).text()
  const stamp = { 'Content-Type': 'application/json', Date: new Date(at).toUTCString() }
  const made = await settled(request, 2000)
  const read = (await settled(() => readWire(request()), 2000)) - made
  const verified = await settled(() => verify(wire, { ...options, secretOf, at: at / 1000 }), 2000)
  const judged = await settled(() => judge(wire, options), 2000)
  const answered = await settled(() => new Response(output, { headers: stamp }), 2000)
  const whole = (await settled(() => cloud.fetch(request()), 2000)) - made
  const stages = {
    'read the request': read,
    'verify the signature': verified,
    'parse and validate the params': judged - verified,
    'make the response': answered,
    'act, log, garbage, all else': whole - read - judged - answered,
  }
  for (const [stage, microseconds] of Object.entries(stages))
    row(
      `  ${stage}`,
      `${microseconds.toFixed(0)} µs`,
      `${Math.round((100 * microseconds) / whole)} %`,
    )
}

const setUps = published.length > 0 ? [setUp([]), setUp(published)] : [setUp([])]
const [alone] = setUps
const answer = await (await setUps[0]?.cloud.fetch(request()))?.json()

for (const { count, milliseconds, cloud } of setUps) {
  const direct = await settled(() => cloud.fetch(request()), 2000)
  const perSecond = `${Math.round(1_000_000 / direct)}/s`
  row(`services: ${count}`, `${milliseconds.toFixed(1)} ms`, `${direct.toFixed(0)} µs`, perSecond)
}
if (alone) await profile(alone)

row('', 'bare', 'ours', 'ratio')
for (const major of ['msw', 'msw2'] as const) {
  const { getResponse, http, HttpResponse } = (await import(major)) as typeof import('msw')
  const { setupServer } = (await import(`${major}/node`)) as typeof import('msw/node')
  const bare = [http.all(`${endpoint}/`, () => HttpResponse.json(answer))]
  const reading = [
    http.all(`${endpoint}/`, async (given) => {
      await given.request.arrayBuffer()
      return HttpResponse.json(answer)
    }),
  ]
  // The one handler of tencentCloud, made by the major that is measured.
  const handlersOf = (cloud: Emulator) =>
    major === 'msw'
      ? [...tencentCloud(cloud)]
      : [
          http.all(
            (given) => cloud.serves(given.request.url),
            (given) => cloud.fetch(given.request, { host: new URL(given.request.url).host }),
          ),
        ]
  const server = setupServer()
  const through = (handlers: typeof bare) => async () => {
    server.resetHandlers(...handlers)
    return (await fetch(request())).text()
  }
  for (const { count, cloud } of setUps) {
    const ours = handlersOf(cloud)
    const title = `${major}, getResponse, ${count} services`
    const asked = (handlers: typeof bare) => () => getResponse(handlers, request())
    await compare({ title, bare: asked(bare), ours: asked(ours), calls: 300 })
    const reader = `  against one that reads the body`
    await compare({ title: reader, bare: asked(reading), ours: asked(ours), calls: 300 })
    server.listen()
    const network = `${major}, network, ${count} services`
    await compare({ title: network, bare: through(bare), ours: through(ours), calls: 100 })
    server.close()
  }
}
