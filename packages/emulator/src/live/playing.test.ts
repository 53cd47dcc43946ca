import { describe, expect, test } from 'vitest'
import { codeOf, HOUR, hoursFromNoon, oneTask, Operator } from '../../test/pull-stream.ts'
import { NOON } from '../../test/set-up.ts'
import type { LiveOptions } from './index.ts'

const file = (name: string) => `http://a.example.com/${name}.mp4`
const OLD = [file('1'), file('2')]
const NEW = [file('3'), file('4')]
const CN = { edition: 'cn' } as const
const FILES = { SourceType: 'PullVodPushLive', SourceUrls: OLD }
const CONTINUED = { ...FILES, VodRefreshType: 'ContinueBreakPoint' }

/** A task of files that is at 1 h since noon just beginning, and what it pulls as its own answer tells. */
async function playing(options: LiveOptions, created: object, seconds: number) {
  const { cloud, info, ...others } = await oneTask(options, created)
  const wait = (more: number) => cloud.clock.advance(more * 1000)
  const pulled = async () => (await info())?.['RecentPullInfo']
  cloud.clock.advance(HOUR)
  wait(seconds)
  return { cloud, wait, pulled, info, ...others }
}

describe('a new list of files', () => {
  test.for<[string, LiveOptions]>([
    ['intl', {}],
    ['cn', CN],
  ])('is played at once unless ContinueBreakPoint is said, %s', async ([, options]) => {
    const { modify, pulled } = await playing(options, FILES, 100)
    await modify({ SourceUrls: NEW })
    expect(await pulled()).toMatchObject({ FileUrl: NEW[0], OffsetTime: 0, LoopedTimes: 0 })
  })

  test.for<[string, LiveOptions, object, object]>([
    ['intl', {}, CONTINUED, {}],
    ['cn', CN, CONTINUED, {}],
    ['as the change itself says', {}, FILES, { VodRefreshType: 'ContinueBreakPoint' }],
  ])(
    'follows the file being played under ContinueBreakPoint, the rest of the old list does not, %s [live.modify.break-point]',
    async ([, options, created, changes]) => {
      const { modify, pulled, wait } = await playing(options, created, 100)
      await modify({ SourceUrls: NEW, ...changes })
      expect(await pulled()).toMatchObject({ FileUrl: OLD[0], OffsetTime: 100, LoopedTimes: 0 })
      wait(499)
      expect(await pulled()).toMatchObject({ FileUrl: OLD[0], OffsetTime: 599 })
      wait(1)
      expect(await pulled()).toMatchObject({ FileUrl: NEW[0], OffsetTime: 0, LoopedTimes: 0 })
      wait(1200)
      expect(await pulled()).toMatchObject({ FileUrl: NEW[0], OffsetTime: 0, LoopedTimes: 1 })
    },
  )

  test.for<[string, LiveOptions, string, number]>([
    ['intl: nothing is being played', {}, file('3'), 0],
    ['cn: from its break point on', CN, file('1'), 100],
    ['cn, where that is asked for', { ...CN, continueBreakPoint: 'current-file' }, file('3'), 0],
    ['intl, where that is asked for', { continueBreakPoint: 'break-point' }, file('1'), 100],
  ])(
    'said while a task is paused, and the file that was broken off: %s [live.modify.break-point]',
    async ([, options, FileUrl, OffsetTime]) => {
      const { modify, pulled, wait } = await playing(options, CONTINUED, 100)
      await modify({ Status: 'pause' })
      wait(60)
      await modify({ SourceUrls: NEW })
      wait(60)
      await modify({ SourceUrls: NEW.toReversed() })
      await modify({ SourceUrls: NEW, Status: 'enable' })
      expect(await pulled()).toMatchObject({ FileUrl, OffsetTime })
      wait(600)
      expect(await pulled()).toMatchObject({ FileUrl: OffsetTime > 0 ? NEW[0] : NEW[1] })
    },
  )

  test.for<[string, LiveOptions, string, number]>([
    ['intl', {}, file('3'), 0],
    ['cn', CN, file('2'), 599],
  ])(
    'that renews an expired task, and the file that its end broke off: %s [live.modify.break-point]',
    async ([, options, FileUrl, OffsetTime]) => {
      const EndTime = hoursFromNoon(1 + 1199 / 3600)
      const { modify, pulled } = await playing(options, { ...CONTINUED, EndTime }, 7200)
      await modify({ SourceUrls: NEW, EndTime: hoursFromNoon(9) })
      expect(await pulled()).toMatchObject({ FileUrl, OffsetTime })
    },
  )

  test.for<[string, readonly object[]]>([
    ['as it is', []],
    ['paused since', [{ Status: 'pause' }]],
  ])('does not bring back a file of a list that was played to its end, %s', async ([, changes]) => {
    const { modify, pulled } = await playing(CN, { ...CONTINUED, VodLoopTimes: '0' }, 1300)
    for (const one of changes) await modify(one)
    await modify({ SourceUrls: NEW })
    await modify({ Status: 'enable' })
    expect(await pulled()).toMatchObject({ FileUrl: NEW[0], OffsetTime: 0 })
  })

  test('is what a restart from the beginning begins with, whatever is left of the old one', async () => {
    const options = { ...CN, restartOfFiles: 'from-the-beginning' } as const
    const { call, TaskId, modify, pulled, wait } = await playing(options, CONTINUED, 100)
    await modify({ SourceUrls: NEW })
    wait(10)
    await call('RestartLivePullStreamTask', { TaskId, Operator })
    expect(await pulled()).toMatchObject({ FileUrl: NEW[0], OffsetTime: 0 })
  })
})

describe('a task plays from the beginning', () => {
  test('from its creation on, where its StartTime has passed by then [live.play.from-beginning]', async () => {
    const { wait, pulled } = await playing(CN, { StartTime: hoursFromNoon(-1) }, -3600)
    wait(5)
    expect(await pulled()).toMatchObject({ OffsetTime: 5 })
  })

  test.for<[string, object]>([
    ['another StartTime', { StartTime: hoursFromNoon(0.5) }],
    ['another destination', { ToUrl: 'rtmp://b.example.com/1' }],
    ['another source', { SourceUrls: [file('3')] }],
  ])('after %s [live.play.from-beginning]', async ([, changes]) => {
    const { modify, pulled, wait } = await playing(CN, {}, 100)
    expect(codeOf(await modify(changes))).toBeUndefined()
    wait(5)
    expect(await pulled()).toMatchObject({ OffsetTime: 5 })
  })

  test.for<[string, object]>([
    ['another end', { EndTime: hoursFromNoon(5) }],
    ['a comment', { Comment: 'new' }],
    ['the status that it has', { Status: 'enable' }],
    ['an unset file index', { FileIndex: 0, OffsetTime: 0 }],
  ])('and not after %s [live.play.from-beginning]', async ([, changes]) => {
    const { modify, pulled } = await playing(CN, { ...FILES, FileIndex: 2, OffsetTime: 10 }, 100)
    await modify(changes)
    expect(await pulled()).toMatchObject({ FileUrl: OLD[1], OffsetTime: 110 })
  })

  test('and not after a place in a list, if it is no task of files [live.play.from-beginning]', async () => {
    const { modify, pulled } = await playing({}, {}, 100)
    await modify({ FileIndex: 1, OffsetTime: 3 })
    expect(await pulled()).toMatchObject({ OffsetTime: 100 })
  })

  test('once it is renewed after its end [live.play.from-beginning]', async () => {
    const { modify, pulled, wait } = await playing({}, {}, 7200)
    await modify({ EndTime: hoursFromNoon(9) })
    wait(5)
    expect(await pulled()).toMatchObject({ OffsetTime: 5 })
  })
})

describe('where a task was when it played last is told of it [live.list.last-pull]', () => {
  test.for<[string, object, object, string, number]>([
    ['while it is paused', {}, { Status: 'pause' }, hoursFromNoon(1 + 100 / 3600), 100],
    ['after its end', { EndTime: hoursFromNoon(1.01) }, {}, hoursFromNoon(1.01), 36],
  ])('%s', async ([, created, changes, ReportTime, OffsetTime]) => {
    const { modify, pulled, wait } = await playing(CN, { ...FILES, ...created }, 100)
    await modify(changes)
    wait(60)
    expect(await pulled()).toEqual({ FileUrl: OLD[0], OffsetTime, ReportTime, LoopedTimes: 0 })
  })

  test('after its last loop', async () => {
    const { pulled } = await playing(CN, { ...FILES, VodLoopTimes: '1' }, 3000)
    const ReportTime = hoursFromNoon(1 + 2399 / 3600)
    expect(await pulled()).toEqual({
      FileUrl: OLD[1],
      OffsetTime: 599,
      ReportTime,
      LoopedTimes: 1,
    })
  })

  test('after its end, renewed and paused at once', async () => {
    const { modify, pulled } = await playing({}, {}, 2 * 3600)
    await modify({ EndTime: hoursFromNoon(9), Status: 'pause' })
    expect(await pulled()).toMatchObject({ OffsetTime: 3600, ReportTime: hoursFromNoon(2) })
  })

  test('and nothing where it was paused before it began', async () => {
    const { cloud, modify, pulled } = await playing(CN, { StartTime: hoursFromNoon(1.5) }, 0)
    await modify({ Status: 'pause' })
    cloud.clock.advance(0.7 * HOUR)
    expect(await pulled()).toMatchObject({ FileUrl: '', ReportTime: '' })
  })
})

describe('the file that a task is to begin with', () => {
  const second = { ...FILES, FileIndex: 2, OffsetTime: 10 }

  test.for<[string, object, object]>([
    ['counts once', {}, { FileUrl: NEW[0], OffsetTime: 0 }],
    ['can be said again', { FileIndex: 2, OffsetTime: 3 }, { FileUrl: NEW[1], OffsetTime: 3 }],
  ])('%s when the list changes [live.file-index.first-loop]', async ([, changes, told]) => {
    const { modify, pulled } = await playing(CN, second, 100)
    await modify({ SourceUrls: NEW, ...changes })
    expect(await pulled()).toMatchObject({ ...told, LoopedTimes: 0 })
  })

  test('does not count in a list that is too short for it [live.file-index.first-loop]', async () => {
    const { modify, pulled } = await playing(CN, { ...second, VodLoopTimes: '0' }, 100)
    await modify({ SourceUrls: [file('3')] })
    expect(await pulled()).toMatchObject({ FileUrl: file('3'), OffsetTime: 0, LoopedTimes: 0 })
  })

  test('is begun with at once where it is said of a running task', async () => {
    const { modify, pulled } = await playing({}, FILES, 100)
    await modify({ FileIndex: 2, OffsetTime: 7 })
    expect(await pulled()).toMatchObject({ FileUrl: OLD[1], OffsetTime: 7 })
  })

  test.for<[number, object]>([
    [24, { FileUrl: OLD[1], OffsetTime: 10 }],
    [24.5, { FileUrl: OLD[0], OffsetTime: 0 }],
  ])('of a task created %i hours ahead [live.file-index.lapses]', async ([hours, told]) => {
    const times = { StartTime: hoursFromNoon(hours), EndTime: hoursFromNoon(hours + 1) }
    const created = await playing(CN, { ...second, ...times }, 0)
    created.cloud.clock.advance((hours - 1) * HOUR)
    expect(await created.pulled()).toMatchObject(told)
    const postponed = await playing(CN, second, -1)
    await postponed.modify(times)
    postponed.wait(1)
    postponed.cloud.clock.advance((hours - 1) * HOUR)
    expect(await postponed.pulled()).toMatchObject(told)
  })
})

describe('another loop count', () => {
  test('makes the loop being played the first [live.modify.loop-count]', async () => {
    const { modify, status, wait } = await playing(
      CN,
      { ...FILES, EndTime: hoursFromNoon(9) },
      2 * 1200 + 700,
    )
    expect(await status()).toMatchObject({ FileUrl: OLD[1], LoopedTimes: 2 })
    await modify({ VodLoopTimes: 1 })
    expect(await status()).toMatchObject({ FileUrl: OLD[1], OffsetTime: 100, LoopedTimes: 0 })
    wait(500 + 1199)
    expect(await status()).toMatchObject({ FileUrl: OLD[1], OffsetTime: 599, LoopedTimes: 1 })
    wait(1)
    expect(await status()).toMatchObject({ RunStatus: 'inactive' })
  })

  test('leaves a paused task where it was [live.modify.loop-count]', async () => {
    const { modify, pulled, wait } = await playing(CN, FILES, 1300)
    await modify({ Status: 'pause' })
    wait(60)
    await modify({ VodLoopTimes: 0 })
    wait(60)
    expect(await pulled()).toMatchObject({ FileUrl: OLD[0], OffsetTime: 100, LoopedTimes: 0 })
  })

  test('is what a list that is over needs: a restart has no effect [live.restart.running-only]', async () => {
    const { call, TaskId, status } = await playing(CN, { ...FILES, VodLoopTimes: '0' }, 2000)
    await call('RestartLivePullStreamTask', { TaskId, Operator })
    expect(await status()).toMatchObject({ RunStatus: 'inactive' })
  })

  test('begins a list again that is over [live.modify.loop-count]', async () => {
    const { modify, status } = await playing(CN, { ...FILES, VodLoopTimes: '0' }, 2000)
    await modify({ Comment: 'still over' })
    expect(await status()).toMatchObject({ RunStatus: 'inactive' })
    await modify({ VodLoopTimes: 0 })
    expect(await status()).toMatchObject({ RunStatus: 'inactive' })
    await modify({ VodLoopTimes: 1 })
    expect(await status()).toMatchObject({ FileUrl: OLD[0], OffsetTime: 0, LoopedTimes: 0 })
  })
})

test('a snapshot keeps which file was broken off', async () => {
  const { cloud, modify, pulled } = await playing(CN, CONTINUED, 100)
  await modify({ Status: 'pause' })
  await modify({ SourceUrls: NEW })
  const kept: unknown = JSON.parse(JSON.stringify(cloud.snapshot()))
  cloud.reset()
  cloud.clock.set(NOON + 2 * HOUR - 1000)
  cloud.restore(kept)
  await modify({ Status: 'enable' })
  expect(await pulled()).toMatchObject({ FileUrl: OLD[0], OffsetTime: 100 })
})

test('no file follows the last one of the last loop', async () => {
  const { status } = await playing(CN, { ...FILES, VodLoopTimes: '0' }, 700)
  expect(await status()).toMatchObject({ FileUrl: OLD[1], NextFileUrl: '' })
})
