import { describe, expect, test } from 'vitest'
import {
  codeOf,
  CREATION,
  HOUR,
  hoursFromNoon,
  Operator,
  pullStream,
} from '../../test/pull-stream.ts'
import type { LiveOptions } from './index.ts'

describe('creating a task', () => {
  test('and asking for it at once gives back what was said, and what silence means', async () => {
    const { call } = pullStream()
    const { TaskId } = await call('CreateLivePullStreamTask', CREATION, 'ap-beijing')
    expect(TaskId).toMatch(/^\d{8}$/)
    const { Operator: creator, ...said } = CREATION
    expect(await call('DescribeLivePullStreamTasks', { TaskId })).toEqual({
      TaskInfos: [
        {
          ...said,
          TaskId,
          Region: 'ap-beijing',
          Status: 'enable',
          CreateBy: creator,
          UpdateBy: '',
          CreateTime: hoursFromNoon(0),
          UpdateTime: hoursFromNoon(0),
          PushArgs: '',
          Comment: '',
          CallbackUrl: '',
          CallbackEvents: [],
          CallbackInfo: '',
          ErrorInfo: '',
          VodLoopTimes: -1,
          VodRefreshType: 'ImmediateNewSource',
          VodLocalMode: 0,
          BackupSourceType: '',
          BackupSourceUrl: '',
          BackupToUrl: '',
          RecordTemplateId: '',
          WatermarkList: [],
          RecentPullInfo: { FileUrl: '', OffsetTime: 0, ReportTime: '', LoopedTimes: 0 },
        },
      ],
      PageNum: 1,
      PageSize: 10,
      TotalNum: 1,
      TotalPage: 1,
      LimitTaskNum: 20,
      RequestId: expect.any(String),
    })
  })

  test('keeps the region of its request, with ignore_region too [live.create.region]', async () => {
    const { call } = pullStream()
    const placed = { ...CREATION, ExtraCmd: 'ignore_region' }
    const { TaskId } = await call('CreateLivePullStreamTask', placed, 'ap-beijing')
    const { TaskInfos } = await call('DescribeLivePullStreamTasks', { TaskId }, 'ap-tokyo')
    expect(TaskInfos).toMatchObject([{ Region: 'ap-beijing' }])
  })

  test('takes an empty loop count or refresh type for none [live.rule.empty-says-nothing]', async () => {
    const { call } = pullStream()
    const empty = { ...CREATION, VodLoopTimes: '', VodRefreshType: '' }
    const { TaskId } = await call('CreateLivePullStreamTask', empty)
    const { TaskInfos } = await call('DescribeLivePullStreamTasks', { TaskId })
    expect(TaskInfos).toMatchObject([{ VodLoopTimes: -1, VodRefreshType: 'ImmediateNewSource' }])
  })

  test('turns a loop count that is a text into the integer that answers carry', async () => {
    const { call } = pullStream()
    const vod = { SourceType: 'PullVodPushLive', VodLoopTimes: '3' }
    const { TaskId } = await call('CreateLivePullStreamTask', { ...CREATION, ...vod })
    const { TaskInfos } = await call('DescribeLivePullStreamTasks', { TaskId })
    expect(TaskInfos).toMatchObject([{ VodLoopTimes: 3 }])
  })

  const elsewhere = { DomainName: '', AppName: '', StreamName: '' }
  const urls = (count: number) =>
    Array.from({ length: count }, (_, at) => `http://a.example.com/${at}.mp4`)

  test.for<[string, object, string | undefined, LiveOptions?]>([
    [
      'a source type that there is not [live.rule.source-type]',
      { SourceType: 'PullAir' },
      'InvalidParameterValue',
    ],
    [
      'two live sources [live.rule.source-count]',
      { SourceUrls: urls(2) },
      'InvalidParameter.InvalidSourceUrl',
    ],
    ['no source [live.rule.source-count]', { SourceUrls: [] }, 'InvalidParameter.InvalidSourceUrl'],
    ['30 files', { SourceType: 'PullVodPushLive', SourceUrls: urls(30) }, undefined],
    [
      '31 files [live.rule.source-count]',
      { SourceType: 'PullVodPushLive', SourceUrls: urls(31) },
      'InvalidParameter.InvalidSourceUrl',
    ],
    [
      'a source that is no URL [live.rule.source-scheme]',
      { SourceUrls: ['stream1'] },
      'InvalidParameter.InvalidSourceUrl',
    ],
    [
      'a source of another scheme [live.rule.source-scheme]',
      { SourceUrls: ['ftp://a.example.com/1'] },
      'InvalidParameter.InvalidSourceUrl',
    ],
    [
      'a source in a private network [live.rule.source-private]',
      { SourceUrls: ['http://192.168.1.1/1.flv'] },
      'InvalidParameter.InvalidSourceUrl',
    ],
    ...[
      'http://localhost/a',
      'http://10.1.2.3/a',
      'rtmp://2130706433/a',
      'rtmp://0x7f.1/a',
      'http://[::ffff:10.0.0.1]/a',
      'http://[fd00::1]/a',
      'rtmp://127.0.0.1./a',
      'rtmp:',
      'rtmp://',
    ].map((url): [string, object, string] => [
      `the source ${url} [live.rule.source-private]`,
      { SourceUrls: [url] },
      'InvalidParameter.InvalidSourceUrl',
    ]),
    ...[
      'http://10.example.com/x',
      'http://localhost.example.com/a',
      'rtmp://11.0.0.1:1935/a',
      'http://[2001:db8::1]/a',
    ].map((url): [string, object, undefined] => [
      `the source ${url}`,
      { SourceUrls: [url] },
      undefined,
    ]),
    [
      'a source that ends in a line feed [live.rule.source-space]',
      { SourceUrls: ['http://a.example.com/1.flv\n'] },
      undefined,
    ],
    ...['abc', '-2', '1.5', '1152921504606846976'].map((VodLoopTimes): [string, object, string] => [
      `a loop count of ${VodLoopTimes} [live.rule.numbers]`,
      { VodLoopTimes },
      'InvalidParameter',
    ]),
    ['a time that is no time [live.rule.time-form]', { StartTime: 'tomorrow' }, 'InvalidParameter'],
    [
      'a day that no calendar has [live.rule.time-form]',
      { StartTime: '2027-02-30T00:00:00Z' },
      'InvalidParameter',
    ],
    [
      'an end before the start [live.rule.time-order]',
      { EndTime: hoursFromNoon(0.5) },
      'InvalidParameter.InvalidTaskTime',
    ],
    [
      'an end that has passed [live.rule.time-order]',
      { StartTime: hoursFromNoon(-2), EndTime: hoursFromNoon(-1) },
      'InvalidParameter.InvalidTaskTime',
    ],
    ['a span of almost seven days', { EndTime: hoursFromNoon(7 * 24) }, undefined],
    [
      'a span of eight days [live.rule.time-span]',
      { EndTime: hoursFromNoon(8 * 24) },
      'InvalidParameter.InvalidTaskTime',
    ],
    [
      'a span of eight days, in China',
      { EndTime: hoursFromNoon(8 * 24) },
      undefined,
      { edition: 'cn' },
    ],
    [
      'a span of thirty days and more, in China [live.rule.time-span]',
      { EndTime: hoursFromNoon(31 * 24) },
      'InvalidParameter.InvalidTaskTime',
      { edition: 'cn' },
    ],
    [
      'a start in the past [live.rule.start-ahead]',
      { StartTime: hoursFromNoon(-1) },
      'InvalidParameter.InvalidTaskTime',
    ],
    [
      'a start in the past, in China [live.rule.start-ahead]',
      { StartTime: hoursFromNoon(-1) },
      undefined,
      { edition: 'cn' },
    ],
    [
      'a start in the past, where that is let pass',
      { StartTime: hoursFromNoon(-1) },
      undefined,
      { startInPast: 'allowed' },
    ],
    ['a destination by address', { ...elsewhere, ToUrl: 'rtmp://b.example.com/live/1' }, undefined],
    [
      'two destinations [live.rule.destination]',
      { ToUrl: 'rtmp://b.example.com/live/1' },
      'InvalidParameter.InvalidToUrl',
    ],
    [
      'two destinations, where the address wins',
      { ToUrl: 'rtmp://b.example.com/live/1' },
      undefined,
      { twoDestinations: 'to-url-wins' },
    ],
    ['no destination [live.rule.destination]', elsewhere, 'InvalidParameter.InvalidToUrl'],
    [
      'a destination of another scheme [live.rule.to-url-scheme]',
      { ...elsewhere, ToUrl: 'http://b.example.com/1' },
      'InvalidParameter.InvalidToUrl',
    ],
    [
      "a push domain that is not the account's [live.rule.push-domain]",
      {},
      'InvalidParameter.ToUrlNoPermission',
      { pushDomains: ['other.example.com'] },
    ],
    [
      "an address outside the account's push domains [live.rule.push-domain]",
      { ...elsewhere, ToUrl: 'rtmp://b.example.com/live/1' },
      'InvalidParameter.ToUrlNoPermission',
      { pushDomains: ['push.example.com'] },
    ],
    [
      "an address in one of the account's push domains",
      { ...elsewhere, ToUrl: 'rtmp://PUSH.example.com/live/1' },
      undefined,
      { pushDomains: ['Push.example.com'] },
    ],
    [
      'a second destination that is no push address [live.rule.backup-to-url]',
      { BackupToUrl: 'nowhere' },
      'InvalidParameter.InvalidBackupToUrl',
      { edition: 'cn' },
    ],
    [
      'a callback that is no URL [live.rule.callback-url]',
      { CallbackUrl: 'here' },
      'InvalidParameter.InvalidCallbackUrl',
    ],
    [
      'a comment of any characters [live.rule.comment-characters]',
      { Comment: '🎵\u200b' },
      undefined,
    ],
    [
      'an event that a published example names [live.rule.callback-events]',
      { CallbackEvents: ['PushStreamFailed'] },
      undefined,
    ],
    ['a comment of 512 bytes', { Comment: '注'.repeat(170) + 'ab' }, undefined],
    [
      'a comment of 513 bytes [live.rule.comment-bytes]',
      { Comment: '注'.repeat(171) },
      'InvalidParameter',
    ],
    [
      'a file index beyond the list [live.rule.file-index]',
      { FileIndex: 2 },
      'InvalidParameter',
      { edition: 'cn' },
    ],
    ['a file index of 0, which says nothing', { FileIndex: 0 }, undefined, { edition: 'cn' }],
    [
      'a backup of another kind [live.rule.backup-type]',
      { BackupSourceType: 'PullAir' },
      'InvalidParameter',
    ],
    [
      'a backup beside files, which has no effect [live.rule.backup-no-effect]',
      { SourceType: 'PullVodPushLive', BackupSourceType: 'PullLivePushLive' },
      undefined,
    ],
    [
      'a parameter of the other edition [live.edition.unknown-parameter]',
      { SpecifyTaskId: 'mine' },
      'UnknownParameter',
    ],
    ['a parameter of its edition', { SpecifyTaskId: 'mine' }, undefined, { edition: 'cn' }],
  ])('with %s', async ([, changed, code, options]) => {
    const { call } = pullStream(options)
    expect(codeOf(await call('CreateLivePullStreamTask', { ...CREATION, ...changed }))).toBe(code)
  })

  const mark = (changed: object) => ({
    PictureUrl: 'http://a.example.com/1.png',
    XPosition: 0,
    YPosition: 0,
    Width: 10,
    Height: 0,
    Location: 0,
    ...changed,
  })

  test.for<[string, object[], string | undefined]>([
    [
      'four watermarks in four places',
      [0, 1, 2, 3].map((Location) => mark({ Location })),
      undefined,
    ],
    [
      'five watermarks',
      [0, 1, 2, 3, 0].map((Location, XPosition) => mark({ Location, XPosition })),
      'InvalidParameter.InvalidWatermark',
    ],
    ['two in one place', [mark({}), mark({})], 'InvalidParameter.InvalidWatermark'],
    [
      'a picture with a forbidden character',
      [mark({ PictureUrl: 'http://a.example.com/(1).png' })],
      'InvalidParameter.InvalidWatermark',
    ],
    ['a place beyond 2^53', [mark({ XPosition: 2n ** 60n })], 'InvalidParameter.InvalidWatermark'],
    [
      'a moving picture, since none is opened [live.rule.watermark-picture]',
      [mark({ PictureUrl: 'http://a.example.com/1.gif' })],
      undefined,
    ],
    ['a corner that there is not', [mark({ Location: 4 })], 'InvalidParameter.InvalidWatermark'],
    [
      'no width, although texts let it be left out [live.rule.watermark-members]',
      [{ ...mark({}), Width: undefined }],
      'MissingParameter',
    ],
  ])('with %s [live.rule.watermark]', async ([, WatermarkList, code]) => {
    const { call } = pullStream()
    expect(codeOf(await call('CreateLivePullStreamTask', { ...CREATION, WatermarkList }))).toBe(
      code,
    )
  })

  test('fills in what a watermark leaves out where that is let pass [live.rule.watermark-members]', async () => {
    const { call } = pullStream({ watermarkMembers: 'optional' })
    const short = mark({ Height: undefined, XPosition: undefined })
    const { TaskId, ...answer } = await call('CreateLivePullStreamTask', {
      ...CREATION,
      WatermarkList: [short],
    })
    expect(codeOf(answer)).toBeUndefined()
    expect(await call('DescribeLivePullStreamTasks', { TaskId })).toMatchObject({
      TaskInfos: [{ WatermarkList: [mark({})] }],
    })
    const wrong = [
      { ...short, PictureUrl: undefined },
      { ...short, Width: 'x' },
    ]
    const codes = wrong.map(async (one) =>
      codeOf(await call('CreateLivePullStreamTask', { ...CREATION, WatermarkList: [one] })),
    )
    expect(await Promise.all(codes)).toEqual(['MissingParameter', 'InvalidParameter'])
  })

  test('stops at the quota, expired tasks included, and goes on after a deletion [live.quota]', async () => {
    const { call, cloud } = pullStream({ quota: 2 })
    const { TaskId } = await call('CreateLivePullStreamTask', CREATION)
    cloud.clock.advance(3 * HOUR)
    const later = { ...CREATION, StartTime: hoursFromNoon(4), EndTime: hoursFromNoon(5) }
    expect(codeOf(await call('CreateLivePullStreamTask', later))).toBeUndefined()
    expect(codeOf(await call('CreateLivePullStreamTask', later))).toBe(
      'InvalidParameter.TaskNumMoreThanLimit',
    )
    await call('DeleteLivePullStreamTask', { TaskId, Operator })
    expect(codeOf(await call('CreateLivePullStreamTask', later))).toBeUndefined()
  })

  test('never gives an id a second time', async () => {
    const { call } = pullStream({ tasks: [{ TaskId: '10000002' }] })
    const first = await call('CreateLivePullStreamTask', CREATION)
    await call('DeleteLivePullStreamTask', { TaskId: first['TaskId'], Operator })
    const second = await call('CreateLivePullStreamTask', CREATION)
    expect(new Set([first['TaskId'], second['TaskId'], '10000002']).size).toBe(3)
  })
})
