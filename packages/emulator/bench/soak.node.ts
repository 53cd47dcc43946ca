// Full load for some minutes (10 unless the first argument says otherwise): calls a second and live heap, a line each half minute.
import { createEmulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import { sign } from '@tc3/signer'

const minutes = Number(process.argv[2] ?? 10)
const endpoint = 'https://live.tencentcloudapi.com'
const cloud = createEmulator({ services: [live({ edition: 'cn' })], accounts: 'any' })
const Operator = 'li'

async function call(account: number, action: string, params: object): Promise<object> {
  const credential = { secretId: `AKID${account}`, secretKey: 'soak-secret' }
  const request = await sign(
    { action, version: '2018-08-01', region: 'ap-guangzhou', params },
    { credential, endpoint },
  )
  const { Response: inside } = (await (await cloud.fetch(request)).json()) as {
    readonly Response: object
  }
  return inside
}

const inHours = (hours: number): string =>
  `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`

/** A turn of the event loop: what the runtime keeps of requests that are gone is let go there, and nowhere else. */
const breathe = () => new Promise((resolve) => setTimeout(resolve))

/** A task comes and goes, with a wrong call between. */
async function round(account: number): Promise<void> {
  const created = await call(account, 'CreateLivePullStreamTask', {
    SourceType: 'PullLivePushLive',
    SourceUrls: ['rtmp://source.example.com/live/1'],
    DomainName: 'push.example.com',
    AppName: 'live',
    StreamName: '1',
    StartTime: inHours(1),
    EndTime: inHours(2),
    Operator,
  })
  const TaskId = 'TaskId' in created ? created.TaskId : ''
  await call(account, 'DescribeLivePullStreamTasks', { TaskId })
  await call(account, 'DescribeLivePullStreamTasks', { Wings: 2 })
  await call(account, 'DeleteLivePullStreamTask', { TaskId, Operator })
}

/** Calls as fast as they are answered, for half a minute; gives how many a second. */
async function halfMinute(first: number): Promise<number> {
  const began = Date.now()
  let rounds = 0
  for (; Date.now() - began < 30_000; rounds += 1) {
    await round((first + rounds) % 5000) // many accounts: what is kept of each must not add up
    if (rounds % 100 === 0) await breathe()
  }
  return (rounds * 4000) / (Date.now() - began)
}

async function heap(): Promise<string> {
  globalThis.gc?.()
  await breathe()
  globalThis.gc?.()
  return (process.memoryUsage().heapUsed / 2 ** 20).toFixed(1)
}

if (!(minutes > 0)) throw new TypeError('minutes: expected a number above 0')
for (let line = 1; line <= minutes * 2; line += 1) {
  const perSecond = Math.round(await halfMinute(line * 1000))
  console.log(`${line * 30} s: ${perSecond} calls a second, ${await heap()} MiB of heap`)
}
