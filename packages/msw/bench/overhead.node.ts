// What the emulated service costs above one bare handler: the same request, the same MSW, turn by turn in one process.
// The argument says which major stands behind `msw`.
import { registerHooks } from 'node:module'
import { setUps, signedRequests, endpoint } from './clouds.node.ts'
import { compare, row, type Contest } from './measure.ts'

const [major = 'msw'] = process.argv.slice(2)
registerHooks({
  resolve: (specifier, context, next) => next(specifier.replace(/^msw(?=$|\/)/, major), context),
})
const { getResponse, http, HttpResponse } = await import('msw')
const { setupServer } = await import('msw/node')
const { tencentCloud } = await import('@tc3/msw')

async function report(title: string, contest: Contest): Promise<void> {
  const { bare, ours, ratio } = await compare(contest)
  row(title, `${bare.toFixed(0)} µs`, `${ours.toFixed(0)} µs`, ratio.toFixed(2))
}

const request = await signedRequests()
const clouds = setUps()
const answer = await (await clouds[0]?.cloud.fetch(request()))?.json()
const bare = [http.all(`${endpoint}/`, () => HttpResponse.json(answer))]
const reading = [
  http.all(`${endpoint}/`, async (given) => {
    await given.request.arrayBuffer()
    return HttpResponse.json(answer)
  }),
]
const server = setupServer()
type Handlers = Parameters<typeof getResponse>[0]
const directly = (handlers: Handlers) => () => getResponse(handlers, request())
const through = (handlers: Handlers) => async () => {
  server.resetHandlers(...handlers)
  return (await fetch(request())).text()
}

row(`${major}: microseconds of a call`, 'bare', 'ours', 'ratio')
for (const { services, cloud } of clouds) {
  const ours = tencentCloud(cloud)
  const asked = { ours: directly(ours), calls: 200 }
  await report(`getResponse, ${services} services`, { ...asked, bare: directly(bare) })
  await report(`  against one that reads the body`, { ...asked, bare: directly(reading) })
  server.listen()
  const sent = { bare: through(bare), ours: through(ours), calls: 50 }
  await report(`network, ${services} services`, sent)
  server.close()
}
