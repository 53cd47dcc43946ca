import type { CallAction } from './clients.node.ts'

/** The actions of the family, in the order in which a task lives. */
export const FAMILY = [
  'CreateLivePullStreamTask',
  'DescribeLivePullStreamTasks',
  'ModifyLivePullStreamTask',
  'RestartLivePullStreamTask',
  'DeleteLivePullStreamTask',
] as const

/** What each action came to: `passes`, or the code or words of what it failed with. */
export type Family = Readonly<Record<(typeof FAMILY)[number], string>>

const Operator = 'zhangsan'
const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`

const creation = (now: number) => ({
  SourceType: 'PullLivePushLive',
  SourceUrls: ['rtmp://source.example.com/live/stream1?a=1&b=2'],
  DomainName: 'push.example.com',
  AppName: 'live',
  StreamName: 'stream1',
  StartTime: instant(now + 3_600_000),
  EndTime: instant(now + 7_200_000),
  Operator,
  Comment: '测试 task',
})

async function outcomeOf(running: Promise<boolean>): Promise<string> {
  try {
    return (await running) ? 'passes' : 'answers otherwise'
  } catch (error) {
    const { code, message } = error as { readonly code?: string; readonly message?: string }
    return code ?? message ?? String(error)
  }
}

/** Lives the life of a task through a client: created, listed, changed, restarted, deleted. */
export async function liveThrough(call: CallAction, now: number): Promise<Family> {
  let TaskId = ''
  const listed = async (wanted: object): Promise<boolean> => {
    const answer = await call('DescribeLivePullStreamTasks', { TaskId, PageNum: 1 })
    const [task] = answer['TaskInfos'] as readonly Readonly<Record<string, unknown>>[]
    return Object.entries(wanted).every(([name, value]) => task?.[name] === value)
  }
  const create = async () => {
    TaskId = String((await call('CreateLivePullStreamTask', creation(now)))['TaskId'])
    return /^\d+$/.test(TaskId)
  }
  const modify = async () => {
    await call('ModifyLivePullStreamTask', { TaskId, Comment: 'changed', Operator })
    return listed({ Comment: 'changed' })
  }
  const remove = async () => {
    await call('DeleteLivePullStreamTask', { TaskId, Operator })
    const { TotalNum } = await call('DescribeLivePullStreamTasks', { TaskId })
    return TotalNum === 0
  }
  return {
    CreateLivePullStreamTask: await outcomeOf(create()),
    DescribeLivePullStreamTasks: await outcomeOf(listed({ TaskId, Comment: '测试 task' })),
    ModifyLivePullStreamTask: await outcomeOf(modify()),
    RestartLivePullStreamTask: await outcomeOf(
      call('RestartLivePullStreamTask', { TaskId, Operator }).then(() => true),
    ),
    DeleteLivePullStreamTask: await outcomeOf(remove()),
  }
}
