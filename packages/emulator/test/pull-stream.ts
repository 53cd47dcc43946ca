import { live, type LiveOptions } from '@tc3/emulator/live'
import { sign } from '@tc3/signer'
import type { JsonObject } from '@tc3/spec'
import { createEmulator } from '../src/index.ts'
import { ENDPOINT, NOON, ZHANG } from './set-up.ts'

/** What stands inside `Response`. */
export type Inside = JsonObject & {
  readonly Error?: { readonly Code: string; readonly Message: string }
}

/** The pull-stream actions, called as a client calls them, at a clock in the test's hand. */
export function pullStream(options: LiveOptions = {}) {
  const product = live(options)
  let ids = 0
  const cloud = createEmulator({
    services: [product],
    accounts: [ZHANG],
    rates: 'unlimited',
    newId: () => `id-${(ids += 1)}`,
  })
  cloud.clock.set(NOON)
  const call = async (action: string, params: object, region = 'ap-guangzhou'): Promise<Inside> => {
    const request = await sign(
      { action, version: '2018-08-01', region, params },
      { credential: ZHANG, endpoint: ENDPOINT, timestamp: cloud.clock.now() / 1000 },
    )
    const { Response } = (await (await cloud.fetch(request)).json()) as { Response: Inside }
    return Response
  }
  return { cloud, product, call }
}

/** An hour, in milliseconds. */
export const HOUR = 3_600_000

/** An instant some hours from the clock's first, as the actions write it. */
export const hoursFromNoon = (hours: number): string =>
  `${new Date(NOON + hours * HOUR).toISOString().slice(0, 19)}Z`

/** What creates a live task that both editions allow: it begins in an hour and lasts one. */
export const CREATION = {
  SourceType: 'PullLivePushLive',
  SourceUrls: ['rtmp://source.example.com/live/stream1'],
  DomainName: 'push.example.com',
  AppName: 'live',
  StreamName: 'stream1',
  StartTime: hoursFromNoon(1),
  EndTime: hoursFromNoon(2),
  Operator: 'zhangsan',
}

/** Who changes what. */
export const Operator = 'lisi'

/** The code of a refusal. */
export const codeOf = (answer: Inside): string | undefined => answer.Error?.Code

/** One task, created by the actions, and what is done with it. */
export async function oneTask(options: LiveOptions = {}, changed: object = {}) {
  const { cloud, call } = pullStream(options)
  const { TaskId } = await call('CreateLivePullStreamTask', { ...CREATION, ...changed })
  const info = async () => {
    const { TaskInfos } = await call('DescribeLivePullStreamTasks', { TaskId })
    return (TaskInfos as readonly Inside[])[0]
  }
  const modify = (changes: object) =>
    call('ModifyLivePullStreamTask', { TaskId, Operator, ...changes })
  const status = async () =>
    (await call('DescribeLivePullStreamTaskStatus', { TaskId }))['TaskStatusInfo']
  return { cloud, call, TaskId, info, modify, status }
}
