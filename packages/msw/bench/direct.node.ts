// What a direct call costs, with one service and with every published one, and where its time goes.
import { accountsOf, createCatalog, judge } from '@tc3/contract'
import { createKeyCache, readWire, verify } from '@tc3/signer'
import { credential, product, setUps, signedRequests, type SetUp } from './clouds.node.ts'
import { row, settled } from './measure.ts'

const request = await signedRequests()

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
  const call = { params: { TaskId: '10000' }, at, region: 'ap-guangzhou' }
  const made = await settled(request, 500)
  const read = (await settled(() => readWire(request()), 500)) - made
  const verified = await settled(() => verify(wire, { ...options, secretOf, at: at / 1000 }), 500)
  const judged = await settled(() => judge(wire, options), 500)
  const acted = await settled(
    () => product.act('DescribeLivePullStreamTasks', product.initial, call),
    500,
  )
  const envelope: unknown = JSON.parse(output)
  const written = await settled(() => JSON.stringify(envelope), 500)
  const answered = await settled(() => new Response(output, { headers: stamp }), 500)
  const whole = (await settled(() => cloud.fetch(request()), 500)) - made
  const stages = {
    'read the request': read,
    'verify the signature': verified,
    'parse and validate the params': judged - verified,
    act: acted,
    'write the answer': written,
    'make the response': answered,
    'log, garbage, all else': whole - read - judged - acted - written - answered,
  }
  for (const [stage, microseconds] of Object.entries(stages))
    row(
      `  ${stage}`,
      `${microseconds.toFixed(1)} µs`,
      `${Math.round((100 * microseconds) / whole)} %`,
    )
}

row('direct calls', 'set-up', 'a call', 'a second')
const clouds = setUps()
for (const { services, milliseconds, cloud } of clouds) {
  const direct = await settled(() => cloud.fetch(request()), 500)
  const perSecond = `${Math.round(1_000_000 / direct)}/s`
  row(
    `services: ${services}`,
    `${milliseconds.toFixed(1)} ms`,
    `${direct.toFixed(0)} µs`,
    perSecond,
  )
}
const [alone] = clouds
if (alone) await profile(alone)
