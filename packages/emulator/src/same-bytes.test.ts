import { live } from '@tc3/emulator/live'
import { sign } from '@tc3/signer'
import { compile, parseSpec } from '@tc3/spec'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CREATION } from '../test/pull-stream.ts'
import { LI, NOON, ZHANG } from '../test/set-up.ts'
import { createEmulator, type Emulator, type Fault } from './index.ts'

const box = compile(
  parseSpec({
    service: 'box',
    version: '2020-01-01',
    edition: 'intl',
    hosts: ['box.tencentcloudapi.com'],
    regions: [],
    actions: {
      ListBoxes: {
        summary: 'Lists.',
        region: 'none',
        params: { Limit: { type: 'uint64' } },
        returns: {
          Names: { type: { list: 'string' }, returned: true },
          TotalCount: { type: 'uint64', returned: true },
          At: { type: 'datetime', returned: true },
        },
        errors: [],
        examples: [],
      },
    },
    objects: {},
    errors: {},
  }),
)

const LIVE = { service: 'live', version: '2018-08-01', region: 'ap-guangzhou' }
const Operator = 'zhang'

/** What a step does to a cloud: a call, or something that it is told. */
type Step = readonly [name: string, run: (cloud: Emulator) => Promise<Response> | void]

const calls =
  (service: { readonly service: string; readonly version: string; readonly region?: string }) =>
  (action: string, params: object, credential = ZHANG): Step => [
    action,
    async (cloud) => {
      const endpoint = `https://${service.service}.tencentcloudapi.com`
      const { version, region } = service
      const call = { action, version, params, ...(region === undefined ? {} : { region }) }
      const timestamp = Math.floor(cloud.clock.now() / 1000)
      return cloud.fetch(await sign(call, { credential, endpoint, timestamp }))
    },
  ]

const ofLive = calls(LIVE)
const fault = (given: string | Fault): Step => [
  'fault',
  (cloud) => cloud.fail('DescribeLivePullStreamTasks', given, { times: 1 }),
]

const step = fc.constantFrom<Step[]>(
  ofLive('CreateLivePullStreamTask', CREATION),
  ofLive('DescribeLivePullStreamTasks', {}),
  ofLive('DescribeLivePullStreamTasks', {}, LI),
  ofLive('ModifyLivePullStreamTask', { TaskId: '10000001', Operator, Status: 'pause' }),
  ofLive('DeleteLivePullStreamTask', { TaskId: '10000001', Operator }),
  ofLive('DeleteLivePullStreamTask', { TaskId: 1 }),
  calls({ service: 'box', version: '2020-01-01' })('ListBoxes', { Limit: 2 }),
  ['advance', ({ clock }) => clock.advance(61_500)],
  ['freeze', (cloud) => cloud.setStanding(LI.secretId, 'frozen')],
  fault('InternalError'),
  fault({ kind: 'unknown-members' }),
  fault({ kind: 'status', status: 502 }),
  fault({ kind: 'drop' }),
)

const made = (seed: number) =>
  createEmulator({ services: [live(), box], accounts: [ZHANG, LI], seed, now: () => NOON })

/** All that arrives, to the byte. */
async function played(cloud: Emulator, steps: readonly Step[]): Promise<readonly string[]> {
  const arrived: string[] = []
  for (const [, run] of steps) {
    const response = await run(cloud)
    if (!response) continue
    const { type, status, headers } = response
    arrived.push([type, status, ...[...headers].flat(), await response.text()].join('\n'))
  }
  return arrived
}

test('same seed, clock and calls make the same bytes: in another cloud, and after a reset', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(99), fc.array(step, { maxLength: 12 }), async (seed, steps) => {
      const cloud = made(seed)
      const first = await played(cloud, steps)
      expect(await played(made(seed), steps)).toEqual(first)
      cloud.reset()
      expect(await played(cloud, steps)).toEqual(first)
    }),
    { numRuns: 40 },
  )
}, 60_000)
