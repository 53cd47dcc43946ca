import { sign } from '@tc3/signer'
import { describe, expect, test } from 'vitest'
import {
  codeOf,
  CREATION,
  HOUR,
  hoursFromNoon,
  oneTask,
  Operator,
  pullStream,
  type Inside,
} from '../../test/pull-stream.ts'
import { ENDPOINT, NOON, ZHANG } from '../../test/set-up.ts'
import type { LiveOptions } from './index.ts'

describe('modifying', () => {
  test('moves UpdateTime, and nothing else does [live.update-time]', async () => {
    const { cloud, call, TaskId, info, modify } = await oneTask()
    cloud.clock.advance(1.5 * HOUR)
    await call('RestartLivePullStreamTask', { TaskId, Operator })
    cloud.clock.advance(HOUR)
    expect(await info()).toMatchObject({ UpdateTime: hoursFromNoon(0), UpdateBy: '' })
    await modify({ EndTime: hoursFromNoon(3) })
    expect(await info()).toMatchObject({ UpdateTime: hoursFromNoon(2.5), UpdateBy: Operator })
  })

  test('changes what is named and leaves the rest [live.modify.partial]', async () => {
    const { cloud, info, modify } = await oneTask()
    const before = await info()
    cloud.clock.advance(1000)
    expect(codeOf(await modify({ Comment: 'new' }))).toBeUndefined()
    expect(await info()).toEqual({
      ...before,
      Comment: 'new',
      UpdateBy: Operator,
      UpdateTime: hoursFromNoon(1 / 3600),
    })
  })

  test.for<[string, object, object, object]>([
    [
      'an empty backup type removes the backup',
      { BackupSourceType: 'PullLivePushLive', BackupSourceUrl: 'http://b.example.com/1.flv' },
      { BackupSourceType: '' },
      { BackupSourceType: '', BackupSourceUrl: '' },
    ],
    [
      'an empty second destination cancels it',
      { BackupToUrl: 'rtmp://b.example.com/1' },
      { BackupToUrl: '' },
      { BackupToUrl: '' },
    ],
    [
      'an empty list clears the watermarks',
      {
        WatermarkList: [
          {
            PictureUrl: 'http://a.example.com/1.png',
            XPosition: 0,
            YPosition: 0,
            Width: 1,
            Height: 1,
            Location: 0,
          },
        ],
      },
      { WatermarkList: [] },
      { WatermarkList: [] },
    ],
  ])('%s [live.modify.clears]', async ([, created, changes, left]) => {
    const { info, modify } = await oneTask({ edition: 'cn' }, created)
    expect(await info()).not.toMatchObject(left)
    await modify(changes)
    expect(await info()).toMatchObject(left)
  })

  test('a picture that may move is taken, since none is opened [live.rule.watermark-picture]', async () => {
    const { info, modify } = await oneTask({ watermarkMembers: 'optional' })
    await modify({ WatermarkList: [{ PictureUrl: 'http://a.example.com/1.gif' }] })
    expect((await info())?.['WatermarkList']).toHaveLength(1)
  })

  test('counts sources by the type that the task was created with', async () => {
    const { modify } = await oneTask()
    const two = { SourceUrls: ['http://a.example.com/1.flv', 'http://a.example.com/2.flv'] }
    expect(codeOf(await modify(two))).toBe('InvalidParameter.InvalidSourceUrl')
  })

  test('prolongs a running task, whose start has passed', async () => {
    const { cloud, modify, info } = await oneTask()
    cloud.clock.advance(1.5 * HOUR)
    expect(codeOf(await modify({ EndTime: hoursFromNoon(5) }))).toBeUndefined()
    expect(await info()).toMatchObject({ EndTime: hoursFromNoon(5) })
  })

  test('brings an expired task back only with an end ahead [live.modify.expired]', async () => {
    const { cloud, modify } = await oneTask()
    cloud.clock.advance(3 * HOUR)
    expect(codeOf(await modify({ Comment: 'late' }))).toBe('InvalidParameter.InvalidTaskTime')
    expect(codeOf(await modify({ EndTime: hoursFromNoon(4) }))).toBeUndefined()
  })

  test('sends a task elsewhere, in China', async () => {
    const { info, modify } = await oneTask({ edition: 'cn' })
    expect(codeOf(await modify({ ToUrl: 'rtmp://b.example.com/1' }))).toBeUndefined()
    expect(await info()).toMatchObject({ DomainName: '', AppName: '', StreamName: '' })
  })

  test.for<[string, object, string]>([
    ['a status that there is not', { Status: 'on' }, 'InvalidParameter'],
    ['a loop count that is a text', { VodLoopTimes: '1' }, 'InvalidParameter'],
    ['no operator', { Operator: undefined }, 'MissingParameter'],
    ['an unknown task', { TaskId: '404' }, 'InvalidParameter.TaskNotExist'],
    ['an empty id [live.modify.empty-id]', { TaskId: '' }, 'InvalidParameter'],
  ])('with %s is refused, and changes nothing', async ([, changes, code]) => {
    const { info, modify } = await oneTask()
    const before = await info()
    expect(codeOf(await modify({ Comment: 'changed', ...changes }))).toBe(code)
    expect(await info()).toEqual(before)
  })
})

describe('listing', () => {
  const ids = (answer: Inside) =>
    (answer['TaskInfos'] as readonly Inside[]).map(({ TaskId }) => TaskId)

  test('begins with the last updated, of two at one time too [live.list.order]', async () => {
    const { cloud, call } = pullStream()
    const created: unknown[] = []
    for (let at = 0; at < 3; at += 1)
      created.push((await call('CreateLivePullStreamTask', CREATION))['TaskId'])
    const [first, second, third] = created
    expect(ids(await call('DescribeLivePullStreamTasks', {}))).toEqual([third, second, first])
    cloud.clock.advance(1000)
    await call('ModifyLivePullStreamTask', { TaskId: first, Operator, Comment: 'again' })
    expect(ids(await call('DescribeLivePullStreamTasks', {}))).toEqual([first, third, second])
    await call('ModifyLivePullStreamTask', { TaskId: third, Operator, Comment: 'too' })
    await call('ModifyLivePullStreamTask', { TaskId: second, Operator, Comment: 'at once' })
    expect(ids(await call('DescribeLivePullStreamTasks', {}))).toEqual([second, third, first])
    await call('RestartLivePullStreamTask', { TaskId: first, Operator })
    expect(ids(await call('DescribeLivePullStreamTasks', {}))).toEqual([second, third, first])
  })

  const many = Array.from({ length: 12 }, (_, at) => ({ TaskId: `${100 + at}`, updatedAt: at }))

  test.for<[string, object, object, number, LiveOptions?]>([
    ['ten unless said otherwise', {}, { PageNum: 1, PageSize: 10, TotalNum: 12, TotalPage: 2 }, 10],
    ['the rest on the second page', { PageNum: 2 }, { PageNum: 2, PageSize: 10, TotalNum: 12 }, 2],
    [
      'nothing past the end, with the totals [live.list.past-end]',
      { PageNum: 9 },
      { PageNum: 9, TotalNum: 12, TotalPage: 2 },
      0,
    ],
    ['a page size that was asked for', { PageSize: 5 }, { PageSize: 5, TotalPage: 3 }, 5],
    ['at most twenty [live.list.out-of-range]', { PageSize: 21 }, { PageSize: 20 }, 12],
    [
      'at least one [live.list.out-of-range]',
      { PageSize: 0, PageNum: 0 },
      { PageSize: 1, PageNum: 1 },
      1,
    ],
    ['one task by its id', { TaskId: '105' }, { TotalNum: 1, TotalPage: 1 }, 1],
    ['all for an empty id [live.list.empty-id]', { TaskId: '' }, { TotalNum: 12 }, 10],
    [
      'nothing for an unknown id: that is no error [live.list.unknown-id]',
      { TaskId: '404' },
      { TotalNum: 0, TotalPage: 0, PageNum: 1, PageSize: 10 },
      0,
    ],
  ])('tells %s', async ([, params, told, count]) => {
    const { call } = pullStream({ tasks: many })
    const answer = await call('DescribeLivePullStreamTasks', params)
    expect(answer).toMatchObject(told)
    expect(ids(answer)).toHaveLength(count)
  })

  test('a page number beyond 2^53 comes back digit by digit', async () => {
    const { cloud } = pullStream()
    const request = await sign(
      {
        action: 'DescribeLivePullStreamTasks',
        version: '2018-08-01',
        region: 'ap-guangzhou',
        params: '{"PageNum":9007199254740993}',
      },
      { credential: ZHANG, endpoint: ENDPOINT, timestamp: NOON / 1000 },
    )
    expect(await (await cloud.fetch(request)).text()).toContain('"PageNum":9007199254740993,')
  })

  test('refuses a page out of range where that is asked for', async () => {
    const { call } = pullStream({ pageOutOfRange: 'refused' })
    expect(codeOf(await call('DescribeLivePullStreamTasks', { PageSize: 21 }))).toBe(
      'InvalidParameter',
    )
  })

  test('shows all events for none, where that is asked for', async () => {
    const { info } = await oneTask({ callbackEventsUnset: 'all' })
    expect((await info())?.['CallbackEvents']).toHaveLength(6)
  })

  test('tells where a task is only when it is asked for alone [live.list.recent-pull]', async () => {
    const { cloud, call, info } = await oneTask()
    cloud.clock.advance(HOUR + 95_000)
    expect((await info())?.['RecentPullInfo']).toMatchObject({
      OffsetTime: 95,
      FileUrl: CREATION.SourceUrls[0],
    })
    const { TaskInfos } = await call('DescribeLivePullStreamTasks', {})
    expect(TaskInfos).toMatchObject([{ RecentPullInfo: { OffsetTime: 0, FileUrl: '' } }])
  })
})

describe('a task plays', () => {
  const idle = {
    FileUrl: '',
    NextFileUrl: '',
    FileDuration: 0,
    OffsetTime: 0,
    LoopedTimes: -1,
    ReportTime: '',
    RunStatus: 'inactive',
  }

  test('from its start to its end, and not while it is paused', async () => {
    const { cloud, status, modify } = await oneTask({ edition: 'cn' })
    expect(await status()).toEqual(idle)
    cloud.clock.advance(HOUR)
    expect(await status()).toMatchObject({ RunStatus: 'active', OffsetTime: 0 })
    await modify({ Status: 'pause' })
    expect(await status()).toEqual(idle)
    cloud.clock.advance(60_000)
    await modify({ Status: 'enable' })
    cloud.clock.advance(5000)
    expect(await status()).toMatchObject({ RunStatus: 'active', OffsetTime: 5 })
    cloud.clock.advance(HOUR)
    expect(await status()).toEqual(idle)
  })

  const files = ['http://a.example.com/1.mp4', 'http://a.example.com/2.mp4']
  const vod = { SourceType: 'PullVodPushLive', SourceUrls: files }
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => `http://a.example.com/${at}.mp4`)

  test.for<[string, object, number, object]>([
    [
      'its first file',
      {},
      30,
      {
        FileUrl: files[0],
        NextFileUrl: files[1],
        OffsetTime: 30,
        LoopedTimes: 0,
        FileDuration: 600,
      },
    ],
    [
      'its second file',
      {},
      630,
      { FileUrl: files[1], NextFileUrl: files[0], OffsetTime: 30, LoopedTimes: 0 },
    ],
    ['over again', {}, 1230, { FileUrl: files[0], OffsetTime: 30, LoopedTimes: 1 }],
    [
      'from the file and the second it was told to',
      { FileIndex: 2, OffsetTime: 10 },
      30,
      { FileUrl: files[1], OffsetTime: 40 },
    ],
    ['nothing after the last loop', { VodLoopTimes: '0' }, 1230, { RunStatus: 'inactive' }],
    [
      'as often as it was told to',
      { VodLoopTimes: '1' },
      2390,
      { RunStatus: 'active', LoopedTimes: 1 },
    ],
  ])('%s', async ([, changed, seconds, told]) => {
    const { cloud, status } = await oneTask({ edition: 'cn' }, { ...vod, ...changed })
    cloud.clock.advance(HOUR + seconds * 1000)
    expect(await status()).toMatchObject(told)
  })

  test('again from its beginning when it is restarted, and stays as it was otherwise [live.restart.running-only]', async () => {
    const { cloud, call, TaskId, status, info } = await oneTask({ edition: 'cn' })
    const before = await info()
    expect(codeOf(await call('RestartLivePullStreamTask', { TaskId, Operator }))).toBeUndefined()
    expect(await info()).toEqual(before)
    cloud.clock.advance(HOUR + 300_000)
    await call('RestartLivePullStreamTask', { TaskId, Operator })
    expect(await status()).toMatchObject({ RunStatus: 'active', OffsetTime: 0 })
    expect(await info()).toMatchObject({ UpdateTime: before?.['UpdateTime'], UpdateBy: '' })
  })

  test('the status of an unknown task is idle and no error [live.status.unknown-id]', async () => {
    const { call } = pullStream({ edition: 'cn' })
    expect(
      (await call('DescribeLivePullStreamTaskStatus', { TaskId: '404' }))['TaskStatusInfo'],
    ).toEqual(idle)
  })

  test.for<[string, string, object, string]>([
    [
      'restarting an unknown one',
      'RestartLivePullStreamTask',
      { TaskId: '404', Operator },
      'InvalidParameter.TaskNotExist',
    ],
    [
      'inserting into an unknown one',
      'InsertTaskTemporaryFiles',
      { TaskId: '404', Operator, TemporaryFiles: ['http://a.example.com/3.mp4'] },
      'InvalidParameter.TaskNotExist',
    ],
  ])('%s is refused', async ([, action, params, code]) => {
    const { call } = pullStream({ edition: 'cn' })
    expect(codeOf(await call(action, params))).toBe(code)
  })

  test.for<[string, object, object, number, string | undefined]>([
    ['thirty files', vod, { TemporaryFiles: many(30) }, 1.5, undefined],
    ['31 files [live.insert.files]', vod, { TemporaryFiles: many(31) }, 1.5, 'InvalidParameter'],
    ['no file [live.insert.files]', vod, { TemporaryFiles: [] }, 1.5, 'InvalidParameter'],
    [
      'a file that is no URL [live.insert.files]',
      vod,
      { TemporaryFiles: [...many(1), 'junk'] },
      1.5,
      'InvalidParameter',
    ],
    [
      'a file in a private network [live.insert.files]',
      vod,
      { TemporaryFiles: ['http://10.0.0.1/1.mp4'] },
      1.5,
      'InvalidParameter',
    ],
    [
      'a task that has not begun [live.insert.running-files]',
      vod,
      {},
      0.5,
      'InvalidParameter.TaskNotExist',
    ],
    [
      'a task that is over [live.insert.running-files]',
      vod,
      {},
      3,
      'InvalidParameter.TaskNotExist',
    ],
    [
      'a task that has played all its loops [live.insert.running-files]',
      { ...vod, VodLoopTimes: '0' },
      {},
      1.5,
      'InvalidParameter.TaskNotExist',
    ],
    [
      'a task of a live stream [live.insert.running-files]',
      {},
      {},
      1.5,
      'InvalidParameter.TaskNotExist',
    ],
  ])('%s', async ([, created, inserted, hours, code]) => {
    const { cloud, call, TaskId } = await oneTask({ edition: 'cn' }, created)
    cloud.clock.advance(hours * HOUR)
    const params = { TaskId, Operator, TemporaryFiles: many(1), ...inserted }
    expect(codeOf(await call('InsertTaskTemporaryFiles', params))).toBe(code)
  })

  test.for<[string, LiveOptions, string, number]>([
    ['from the first one, intl', {}, 'ContinueBreakPoint', 0],
    ['on where it was, cn', { edition: 'cn' }, 'ContinueBreakPoint', 900],
    ['from the first one if it says so, cn', { edition: 'cn' }, 'ImmediateNewSource', 0],
    [
      'from the first one where that is asked for, cn',
      { edition: 'cn', restartOfFiles: 'from-the-beginning' },
      'ContinueBreakPoint',
      0,
    ],
  ])(
    'a restart plays files %s [live.restart.files]',
    async ([, options, VodRefreshType, seconds]) => {
      const { cloud, call, TaskId, info } = await oneTask(options, { ...vod, VodRefreshType })
      cloud.clock.advance(1.25 * HOUR)
      await call('RestartLivePullStreamTask', { TaskId, Operator })
      expect(await info()).toMatchObject({
        RecentPullInfo: { FileUrl: files[seconds / 900], OffsetTime: seconds % 600 },
      })
    },
  )

  test('a list says nothing at all of positions where that is asked for [live.list.recent-pull]', async () => {
    const { call, info } = await oneTask({ recentPullInLists: 'absent' })
    const { TaskInfos } = await call('DescribeLivePullStreamTasks', {})
    expect((TaskInfos as readonly object[])[0]).not.toHaveProperty('RecentPullInfo')
    expect(await info()).toHaveProperty('RecentPullInfo')
  })
})

test.for<[LiveOptions, string | undefined, string | undefined]>([
  [{}, 'InvalidParameter.InvalidTaskTime', 'InvalidParameter.InvalidTaskTime'],
  [{ edition: 'cn' }, undefined, undefined],
  [{ startInPast: 'allowed' }, undefined, undefined],
  [
    { edition: 'cn', startInPastByModify: 'refused' },
    undefined,
    'InvalidParameter.InvalidTaskTime',
  ],
  [{ startInPastByModify: 'allowed' }, 'InvalidParameter.InvalidTaskTime', undefined],
])(
  'a start in the past under %o: creating %s, modifying %s [live.rule.start-ahead]',
  async ([options, created, modified]) => {
    const { call, modify } = await oneTask(options)
    const StartTime = hoursFromNoon(-1)
    const EndTime = hoursFromNoon(2)
    expect(
      codeOf(await call('CreateLivePullStreamTask', { ...CREATION, StartTime, EndTime })),
    ).toBe(created)
    expect(codeOf(await modify({ StartTime, EndTime }))).toBe(modified)
  },
)

test.for<[unknown, unknown]>([
  [2 ** 40, undefined],
  [2n ** 60n, 'InvalidParameter'],
  [-2, 'InvalidParameter'],
])(
  'a loop count of %s is kept or refused, never rounded [live.rule.numbers]',
  async ([VodLoopTimes, code]) => {
    const { modify, info } = await oneTask({ edition: 'cn' })
    expect(codeOf(await modify({ VodLoopTimes }))).toBe(code)
    expect(await info()).toMatchObject({ VodLoopTimes: code ? -1 : VodLoopTimes })
  },
)

describe("an id of the caller's own, in China", () => {
  const mine = { SpecifyTaskId: 'mine' }

  test('names the task beside the id it was given [live.specify.names]', async () => {
    const { call, TaskId } = await oneTask({ edition: 'cn' }, mine)
    expect(TaskId).not.toBe('mine')
    const found = await call('DescribeLivePullStreamTasks', mine)
    expect(found).toMatchObject({ TotalNum: 1, TaskInfos: [{ TaskId }] })
    expect(
      codeOf(await call('ModifyLivePullStreamTask', { ...mine, TaskId: '', Operator })),
    ).toBeUndefined()
    expect(
      codeOf(await call('DeleteLivePullStreamTask', { ...mine, TaskId: 'other', Operator })),
    ).toBeUndefined()
    expect(await call('DescribeLivePullStreamTasks', {})).toMatchObject({ TotalNum: 0 })
  })

  test('is refused a second time [live.specify.duplicate]', async () => {
    const { call } = await oneTask({ edition: 'cn' }, mine)
    expect(codeOf(await call('CreateLivePullStreamTask', { ...CREATION, ...mine }))).toBe(
      'InvalidParameter',
    )
  })

  test('is answered with the first task a second time, where that is asked for', async () => {
    const { call, TaskId } = await oneTask({ edition: 'cn', sameSpecifyTaskId: 'first-task' }, mine)
    expect(await call('CreateLivePullStreamTask', { ...CREATION, ...mine })).toMatchObject({
      TaskId,
    })
    expect(await call('DescribeLivePullStreamTasks', {})).toMatchObject({ TotalNum: 1 })
  })
})
