import { describe, expect, test } from 'vitest'
import { codeOf, HOUR, hoursFromNoon, oneTask, Operator } from '../../test/pull-stream.ts'
import { NOON } from '../../test/set-up.ts'
import type { LiveOptions } from './index.ts'

const file = (name: string) => `http://a.example.com/${name}.mp4`
const nameOf = (url: unknown) => /(\w*)\.mp4$/.exec(String(url))?.[1] ?? ''
const files = (names: string) => names.split(' ').map(file)

/** A task of the files 1, 2 and 3 that has played for some seconds, and what it plays from then on. */
async function playing(seconds: number, changed: object = {}, options: LiveOptions = {}) {
  const created = { SourceType: 'PullVodPushLive', SourceUrls: files('1 2 3') }
  const task = await oneTask(
    { edition: 'cn', ...options },
    { ...created, EndTime: hoursFromNoon(9), ...changed },
  )
  const { cloud, call, TaskId, status, info } = task
  const wait = (more: number) => cloud.clock.advance(more * 1000)
  const insert = async (names: string, more: object = {}) =>
    codeOf(
      await call('InsertTaskTemporaryFiles', {
        TaskId,
        Operator,
        TemporaryFiles: files(names),
        ...more,
      }),
    )
  const pulled = async () => (await info())?.['RecentPullInfo']
  const plays = async (count: number) => {
    const told: string[] = []
    for (let nth = 0; nth < count; nth += 1) {
      const now = Object(await status())
      told.push(nameOf(now.FileUrl))
      wait(600)
      if (now.NextFileUrl !== '') expect(await status()).toMatchObject({ FileUrl: now.NextFileUrl })
    }
    return told.join(' ')
  }
  cloud.clock.advance(HOUR)
  wait(seconds)
  return { ...task, wait, insert, pulled, plays }
}

describe('an inserted file', () => {
  test.for<[string, object, string]>([
    ['the one being played', {}, '2 x 3 1 2 3 1'],
    ['the one being played, said as 0', { InsertAfterIndex: 0 }, '2 x 3 1 2 3 1'],
    ['the one being played, by its number', { InsertAfterIndex: 2 }, '2 x 3 1 2 3 1'],
    ['one that comes later', { InsertAfterIndex: 3 }, '2 3 x 1 2 3 1'],
    ['one that comes in the next loop', { InsertAfterIndex: 1 }, '2 3 1 x 2 3 1'],
    ['all of them', { InsertAfterIndex: 4 }, '2 3 x 1 2 3 1'],
  ])('is played once, behind %s [live.insert.place]', async ([, place, told]) => {
    const { insert, plays } = await playing(700)
    expect(await insert('x', place)).toBeUndefined()
    expect(await plays(7)).toBe(told)
  })

  test('has seconds and a length of its own, and belongs to the loop of the file before it [live.insert.told]', async () => {
    const { insert, status, pulled, wait } = await playing(1300)
    await insert('x')
    expect(await status()).toMatchObject({ FileUrl: file('3'), NextFileUrl: file('x') })
    wait(510)
    const told = { FileUrl: file('x'), OffsetTime: 10, LoopedTimes: 0 }
    expect(await pulled()).toMatchObject(told)
    expect(await status()).toMatchObject({ ...told, NextFileUrl: file('1'), FileDuration: 600 })
    wait(600)
    expect(await pulled()).toMatchObject({ FileUrl: file('1'), OffsetTime: 10, LoopedTimes: 1 })
  })

  test('behind the last file of the last loop is played before the task is over [live.insert.told]', async () => {
    const { insert, status, pulled, wait } = await playing(700, { VodLoopTimes: '0' })
    await insert('x', { InsertAfterIndex: 3 })
    await insert('y', { InsertAfterIndex: 1 })
    wait(700)
    expect(await status()).toMatchObject({ FileUrl: file('3'), NextFileUrl: file('x') })
    wait(600)
    expect(await status()).toMatchObject({ FileUrl: file('x'), NextFileUrl: '' })
    wait(600)
    expect(await status()).toMatchObject({ RunStatus: 'inactive' })
    const ReportTime = hoursFromNoon(1 + 2399 / 3600)
    expect(await pulled()).toMatchObject({ FileUrl: file('x'), OffsetTime: 599, ReportTime })
  })

  test('is played behind the rest of a former list, too', async () => {
    const { insert, modify, plays } = await playing(700)
    await modify({
      SourceUrls: files('4 5'),
      VodRefreshType: 'ContinueBreakPoint',
      FileIndex: 2,
      OffsetTime: 7,
    })
    await insert('x')
    await insert('y', { InsertAfterIndex: 1 })
    expect(await plays(5)).toBe('2 x 5 4 y')
  })
})

describe('several inserted files', () => {
  test('behind one file are played by priority, then as they came [live.insert.order]', async () => {
    const { insert, plays } = await playing(100)
    await insert('a b', { InsertPriorityType: 2 })
    await insert('c')
    await insert('d', { InsertAfterIndex: 1, InsertPriorityType: 1 })
    await insert('e', { InsertPriorityType: 0 })
    expect(await plays(8)).toBe('1 c e d a b 2 3')
  })

  test('join those behind the same file, while these are being played [live.insert.joins]', async () => {
    const { insert, plays, wait } = await playing(100)
    await insert('a b', { InsertPriorityType: 1 })
    wait(600)
    await insert('c')
    await insert('d', { InsertAfterIndex: 1, InsertPriorityType: 2 })
    await insert('e', { InsertAfterIndex: 3 })
    expect(await plays(7)).toBe('a c b d 2 3 e')
  })

  test('wait up to thirty at a time [live.insert.waiting]', async () => {
    const { insert, wait, status } = await playing(100)
    const twenty = Array.from({ length: 20 }, (_, at) => `x${at}`).join(' ')
    expect(await insert(twenty)).toBeUndefined()
    expect(await insert('a b c d e f g h i j k')).toBe('InvalidParameter')
    expect(await insert('a b c d e f g h i j')).toBeUndefined()
    expect(await insert('k')).toBe('InvalidParameter')
    wait(600)
    expect(await insert('k')).toBeUndefined()
    wait(30 * 600)
    expect(await status()).toMatchObject({ FileUrl: file('k'), NextFileUrl: file('2') })
  })
})

test.for<[string, object]>([
  ['a place before the first', { InsertAfterIndex: -1 }],
  ['a priority above the highest', { InsertPriorityType: -1 }],
  ['a priority below the lowest', { InsertPriorityType: 3 }],
])('%s is refused [live.insert.numbers]', async ([, more]) => {
  const { insert, plays } = await playing(100)
  expect(await insert('x', more)).toBe('InvalidParameter')
  expect(await plays(3)).toBe('1 2 3')
})

describe('what waits', () => {
  const CONTINUED = { VodRefreshType: 'ContinueBreakPoint' }

  test.for<[string, object, readonly object[], number, string]>([
    ['a new list', {}, [{ SourceUrls: files('4 5') }], 0, '4 5 4'],
    [
      'a new list under ContinueBreakPoint',
      {},
      [{ SourceUrls: files('4 5'), ...CONTINUED }],
      0,
      '1 4 5',
    ],
    ['a pause', {}, [{ Status: 'pause' }, { Status: 'enable' }], 0, '1 2 3'],
    ['another place', {}, [{ FileIndex: 3 }], 0, '3 1 2'],
    ['its end', { EndTime: hoursFromNoon(1.1) }, [{ EndTime: hoursFromNoon(9) }], 400, '1 2 3'],
  ])('is dropped by %s [live.insert.dropped]', async ([, created, changes, seconds, told]) => {
    const { insert, modify, plays, wait } = await playing(100, created)
    await insert('x y')
    wait(seconds)
    for (const one of changes) await modify(one)
    expect(await plays(3)).toBe(told)
  })

  test.for<[string, object, string]>([
    ['dropped by a restart', {}, '1 2 3 1'],
    ['kept by a restart that goes on', CONTINUED, 'x y 2 3'],
  ])('is %s [live.insert.dropped]', async ([, created, told]) => {
    const { insert, call, TaskId, plays, wait } = await playing(100, created)
    await insert('x y')
    wait(600)
    await call('RestartLivePullStreamTask', { TaskId, Operator })
    expect(await plays(4)).toBe(told)
  })

  test.for<[string, object]>([
    ['a comment', { Comment: 'new' }],
    ['a later end', { EndTime: hoursFromNoon(10) }],
    ['another loop count', { VodLoopTimes: 5 }],
  ])('is kept by %s [live.insert.dropped]', async ([, changes]) => {
    const { insert, modify, plays, wait } = await playing(1800 + 1200 + 100)
    await insert('x')
    await insert('y', { InsertAfterIndex: 1 })
    wait(600)
    await modify(changes)
    expect(await plays(5)).toBe('x 1 y 2 3')
  })

  test('is kept by a snapshot', async () => {
    const { cloud, insert, plays } = await playing(100)
    await insert('x')
    const kept: unknown = JSON.parse(JSON.stringify(cloud.snapshot()))
    cloud.reset()
    cloud.clock.set(NOON + HOUR)
    cloud.restore(kept)
    expect(await plays(3)).toBe('1 x 2')
  })
})

test('an inserted file that is being played is the one that a new list continues', async () => {
  const { insert, modify, pulled, plays, wait } = await playing(100)
  await insert('x y')
  wait(510)
  await modify({ SourceUrls: files('4 5'), VodRefreshType: 'ContinueBreakPoint' })
  expect(await pulled()).toMatchObject({ FileUrl: file('x'), OffsetTime: 10 })
  expect(await plays(3)).toBe('x 4 5')
})

test('another loop count while an inserted file is played makes its loop the first [live.modify.loop-count]', async () => {
  const { insert, modify, pulled, plays, wait, status } = await playing(1800 + 1300)
  await insert('x')
  wait(500)
  await modify({ VodLoopTimes: 1 })
  expect(await pulled()).toMatchObject({ FileUrl: file('x'), OffsetTime: 0, LoopedTimes: 0 })
  expect(await plays(4)).toBe('x 1 2 3')
  expect(await status()).toMatchObject({ RunStatus: 'inactive' })
})

test.for<[string, unknown]>([
  ['no list', 'x'],
  ['no file', [null]],
  ['a file without a place', [{ url: file('x'), priority: 0 }]],
  ['a file with more than it has', [{ url: file('x'), after: 1, priority: 0, context: '' }]],
  ['a place that is no number', [{ url: file('x'), after: '1', priority: 0 }]],
  ['a priority that there is not', [{ url: file('x'), after: 1, priority: 3 }]],
  ['files in another order', [2, 1].map((after) => ({ url: file('x'), after, priority: 0 }))],
])('a snapshot is refused whose insertions are %s', async ([, insertions]) => {
  const { cloud, insert } = await playing(100)
  await insert('x')
  const text = JSON.stringify(cloud.snapshot())
  const kept = text.replace(/"insertions":\[[^\]]*\]/, `"insertions":${JSON.stringify(insertions)}`)
  expect(kept).not.toBe(text)
  expect(() => cloud.restore(JSON.parse(kept))).toThrow(/insertions: expected/)
})
