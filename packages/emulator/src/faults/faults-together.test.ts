import { live } from '@tc3/emulator/live'
import { expect, test, vi } from 'vitest'
import { DONE, NOON, refusal, setUp } from '../../test/set-up.ts'
import type { Clock } from '../clock.ts'
import type { Fault } from './fault.ts'

const DELETE = 'DeleteLivePullStreamTask'

const STATUS: Fault = { kind: 'status', status: 502 }
const TRUNCATE: Fault = { kind: 'truncate', bytes: 5 }
const TYPE: Fault = { kind: 'content-type', contentType: 'text/plain' }
const DROP: Fault = { kind: 'drop' }
const DELAY: Fault = { kind: 'delay', milliseconds: 60_000 }
const PAGE = '<html><body><h1>502</h1></body></html>'
const NO_JSON = '{"Response":{"RequestId":'

const failing = async (...faults: readonly Fault[]) => {
  const { cloud, remove } = setUp()
  for (const fault of faults) cloud.fail(DELETE, fault)
  return remove('10000')
}

test.for<[string, readonly Fault[], number, string, string]>([
  ['a page is cut', [STATUS, TRUNCATE], 502, 'text/html', PAGE.slice(0, 5)],
  ['a page is no JSON', [STATUS, { kind: 'malformed' }], 502, 'text/html', NO_JSON],
  ['a page has another type', [STATUS, TYPE], 502, 'text/plain', PAGE],
  ['a page stands in place of what was cut', [TRUNCATE, STATUS], 502, 'text/html', PAGE],
  ['what was cut has another type', [TRUNCATE, TYPE], 200, 'text/plain', '{"Res'],
])(
  'two faults happen in the order they were planned: %s',
  async ([, faults, status, type, text]) => {
    const response = await failing(...faults)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(await response.text()).toBe(text)
  },
)

test.for<[string, readonly Fault[]]>([
  ['cut', [DROP, TRUNCATE]],
  ['given a page', [DROP, STATUS]],
  ['given another type', [DROP, TYPE]],
  ['delayed', [DROP, DELAY]],
])('an answer whose connection broke is not %s any more', async ([, faults]) => {
  expect((await failing(...faults)).type).toBe('error')
})

test.for<[string, (clock: Clock) => void]>([
  ['the clock has moved as far as both together', (clock) => clock.advance(120_000)],
  ['the clock is as it was at the start', (clock) => clock.reset()],
])('an answer that is delayed twice comes when %s', async ([, move]) => {
  const { cloud, remove } = setUp()
  for (const fault of [DELAY, DELAY]) cloud.fail(DELETE, fault)
  const { clock } = cloud
  clock.set(NOON)
  let hasCome = false
  const removing = remove('10000').then(() => (hasCome = true))
  await vi.waitUntil(() => cloud.calls().length === 1)
  clock.advance(119_999)
  await new Promise((resolve) => void setTimeout(resolve))
  expect(hasCome).toBe(false)
  clock.set(NOON)
  move(clock)
  expect(await removing).toBe(true)
})

test('whatever happens to an answer, its Date is of the clock of the cloud', async () => {
  const response = await failing(STATUS)
  expect(response.headers.get('Date')).toBe(new Date(NOON).toUTCString())
})

test.for([
  [0, ''],
  [1e6, '{"Response":{"RequestId":"3c140219-cfe9-470e-b241-907877d6fb03"}}'],
] as const)('a body is cut at %i bytes to what is there', async ([bytes, text]) => {
  expect(await (await failing({ kind: 'truncate', bytes })).text()).toBe(text)
})

test('a body is cut by bytes, in the middle of a letter too', async () => {
  const services = [live({ tasks: [{ TaskId: '1', Comment: '改' }] })]
  const action = 'DescribeLivePullStreamTasks'
  const { cloud, call } = setUp({ services })
  const whole = new Uint8Array(await (await call({}, { action })).arrayBuffer())
  const bytes = whole.indexOf(0xe6) + 2 // 改 is e6 94 b9
  cloud.fail(action, { kind: 'truncate', bytes })
  const cut = new Uint8Array(await (await call({}, { action })).arrayBuffer())
  expect(cut).toEqual(whole.slice(0, bytes))
})

test('a surprise and an error of the service: the error is told', async () => {
  const response = await failing(
    { kind: 'unknown-members' },
    { kind: 'error', code: 'InternalError' },
  )
  expect(await response.json()).toEqual(refusal('InternalError'))
})

test('of two errors the first that was planned is told, and both are counted', async () => {
  const { cloud, remove } = setUp()
  cloud.fail(DELETE, 'InternalError', { times: 1 })
  cloud.fail(DELETE, 'FailedOperation', { times: 2 })
  const answers = [await remove('10000'), await remove('10000'), await remove('10000')]
  expect(await Promise.all(answers.map((one) => one.json()))).toEqual([
    refusal('InternalError'),
    refusal('FailedOperation'),
    DONE,
  ])
})

test('a fault for no call hits none', async () => {
  const { cloud, remove } = setUp()
  cloud.fail(DELETE, 'InternalError', { times: 0 })
  expect(await (await remove('10000')).json()).toEqual(DONE)
})

test('a fault stays as it was said, whatever becomes of what said it', async () => {
  const { cloud, remove } = setUp()
  const fault = { kind: 'truncate', bytes: 5 } as const
  const when = { TaskId: '10000' }
  cloud.fail(DELETE, fault, { when })
  Object.assign(fault, { bytes: Number.NaN })
  when.TaskId = 'another'
  expect(await (await remove('10000')).text()).toBe('{"Res')
})
