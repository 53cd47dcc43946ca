import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOUR, hoursFromNoon, oneTask, Operator } from '../../test/pull-stream.ts'

// A browser has no environment to ask.
const RUNS = Number(globalThis.process?.env['TC3_RUNS'] ?? 300)

const SECONDS = 3
const fileOf = (name: string) => `http://a.example.com/${name}.mp4`
const FILES = ['a', 'b', 'c'].map(fileOf)
const FIRST = { index: 0, offset: 0 }

/** A file, and the second that it is at. */
interface Place {
  readonly url: string
  readonly offset: number
}

/** A file that waits behind the one of that index, counted from 1; 0 for the rest of a former list. */
interface Waiting {
  readonly url: string
  readonly index: number
  readonly priority: number
}

/** A player that plays second by second, as the China edition tells it. */
class Player {
  list = FILES
  loops = -1
  continues = false
  isPaused = false
  isOver = false
  /** Whether it has played since it was to begin from the beginning. */
  hasPlayed = true
  index = 0
  offset = 0
  looped = 0
  unfinished: Place | undefined
  inserted: Place | undefined
  /** The index behind which the inserted file is played. */
  behind = 0
  waiting: readonly Waiting[] = []

  get place(): Place {
    return (
      this.inserted ?? this.unfinished ?? { url: this.list[this.index] ?? '', offset: this.offset }
    )
  }

  get told() {
    if (!this.hasPlayed) return { FileUrl: '', OffsetTime: 0, LoopedTimes: 0 }
    const { url, offset } = this.place
    return { FileUrl: url, OffsetTime: offset, LoopedTimes: this.looped }
  }

  get status() {
    if (this.isPaused || this.isOver) return { RunStatus: 'inactive', NextFileUrl: '' }
    const NextFileUrl = this.nextWaiting?.url ?? this.nextInList ?? ''
    return { ...this.told, NextFileUrl, RunStatus: 'active' }
  }

  tick(): void {
    if (this.isPaused || this.isOver) return
    const { url, offset } = this.place
    if (offset + 1 < SECONDS) this.goTo({ url, offset: offset + 1 })
    else this.endFile()
  }

  goTo(place: Place): void {
    if (this.inserted) this.inserted = place
    else if (this.unfinished) this.unfinished = place
    else this.offset = place.offset
  }

  /** The index of the file being played, or that after which it is inserted. */
  get current(): number {
    if (this.inserted) return this.behind
    return this.unfinished ? 0 : this.index + 1
  }

  /** Of those behind the current index the first of the highest priority. */
  get nextWaiting(): Waiting | undefined {
    const here = this.waiting.filter(({ index }) => index === this.current)
    const highest = Math.min(...here.map(({ priority }) => priority))
    return here.find(({ priority }) => priority === highest)
  }

  get nextInList(): string | undefined {
    if (this.current === 0) return this.list[this.index]
    const isLast = this.index === this.list.length - 1
    if (isLast && this.looped === this.loops) return undefined
    return this.list[(this.index + 1) % this.list.length]
  }

  endFile(): void {
    const { current, nextWaiting: next } = this
    if (next) {
      this.inserted = { url: next.url, offset: 0 }
      this.behind = current
      this.waiting = this.waiting.filter((one) => one !== next)
    } else if (this.nextInList === undefined) {
      this.isOver = true // and stays at its last second
    } else {
      this.goOn(current)
    }
  }

  goOn(current: number): void {
    this.inserted = undefined
    this.unfinished = undefined
    if (current === 0) return
    this.offset = 0
    this.index = (this.index + 1) % this.list.length
    if (this.index === 0) this.looped += 1
  }

  insert({ names, index, priority }: Step): void {
    if (this.isPaused || this.isOver || this.waiting.length + names.length > 30) return
    const place = index === 0 ? this.current : Math.min(index, this.list.length)
    this.waiting = [
      ...this.waiting,
      ...names.map((name) => ({ url: fileOf(name), index: place, priority })),
    ]
  }

  begin(unfinished?: Place, { index, offset } = FIRST): void {
    Object.assign(this, { index, offset, looped: 0, isOver: false, unfinished })
    Object.assign(this, { waiting: [], inserted: undefined })
    this.hasPlayed = !this.isPaused
  }

  enable(): void {
    if (!this.isPaused) return
    this.isPaused = false
    if (this.hasPlayed) this.begin()
    else this.begin(this.continues ? this.unfinished : undefined, this)
  }

  restart(): void {
    if (!this.isPaused && !this.isOver && !this.continues) this.begin()
  }

  setList({ files, FileIndex, OffsetTime, VodRefreshType }: Step): void {
    const continues = VodRefreshType === 'ContinueBreakPoint'
    const list = FILES.slice(0, files)
    const broken = this.hasPlayed ? this.place : this.unfinished
    const isBroken = continues && !this.isOver
    Object.assign(this, { list, continues })
    const first = { index: Math.min(FileIndex, files) - 1, offset: OffsetTime }
    this.begin(isBroken ? broken : undefined, first)
  }

  setLoops(loops: number): void {
    if (loops === this.loops) return
    this.loops = loops
    if (this.isOver) this.begin()
    this.looped = 0
  }
}

/** One thing that is done with a task; each kind reads what it needs. */
interface Step {
  readonly kind: keyof typeof STEPS
  readonly seconds: number
  readonly files: number
  readonly VodRefreshType: string
  readonly VodLoopTimes: number
  readonly FileIndex: number
  readonly OffsetTime: number
  readonly names: readonly string[]
  readonly index: number
  readonly priority: number
}

type Task = Awaited<ReturnType<typeof oneTask>>

/** What a step does with the task, and with the player. */
const STEPS = {
  wait({ cloud }: Task, player: Player, { seconds }: Step) {
    cloud.clock.advance(seconds * 1000)
    for (let second = 0; second < seconds; second += 1) player.tick()
  },
  pause({ modify }: Task, player: Player) {
    player.isPaused = true
    return modify({ Status: 'pause' })
  },
  enable({ modify }: Task, player: Player) {
    player.enable()
    return modify({ Status: 'enable' })
  },
  restart({ call, TaskId }: Task, player: Player) {
    player.restart()
    return call('RestartLivePullStreamTask', { TaskId, Operator })
  },
  list({ modify }: Task, player: Player, given: Step) {
    const { files, VodRefreshType, OffsetTime } = given
    player.setList(given)
    const FileIndex = Math.min(given.FileIndex, files)
    const SourceUrls = FILES.slice(0, files)
    return modify({ SourceUrls, VodRefreshType, FileIndex, OffsetTime })
  },
  loops({ modify }: Task, player: Player, { VodLoopTimes }: Step) {
    player.setLoops(VodLoopTimes)
    return modify({ VodLoopTimes })
  },
  insert({ call, TaskId }: Task, player: Player, given: Step) {
    player.insert(given)
    const TemporaryFiles = given.names.map(fileOf)
    const place = { InsertAfterIndex: given.index, InsertPriorityType: given.priority }
    return call('InsertTaskTemporaryFiles', { TaskId, Operator, TemporaryFiles, ...place })
  },
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind']>(
    'wait',
    'wait',
    'pause',
    'enable',
    'restart',
    'list',
    'loops',
    'insert',
    'insert',
  ),
  seconds: fc.integer({ min: 1, max: 15 }),
  files: fc.integer({ min: 1, max: FILES.length }),
  VodRefreshType: fc.constantFrom('ImmediateNewSource', 'ContinueBreakPoint'),
  VodLoopTimes: fc.integer({ min: -1, max: 2 }),
  FileIndex: fc.integer({ min: 1, max: FILES.length }),
  OffsetTime: fc.nat({ max: SECONDS - 1 }),
  names: fc.array(fc.stringMatching(/^x\d\d$/), { minLength: 1, maxLength: 12 }),
  index: fc.nat({ max: FILES.length + 1 }),
  priority: fc.nat({ max: 2 }),
})

async function agree(steps: readonly Step[]): Promise<void> {
  const created = { SourceType: 'PullVodPushLive', SourceUrls: FILES, EndTime: hoursFromNoon(20) }
  const task = await oneTask({ edition: 'cn', fileSeconds: SECONDS }, created)
  task.cloud.clock.advance(HOUR)
  const player = new Player()
  for (const one of steps) {
    await STEPS[one.kind](task, player, one)
    expect((await task.info())?.['RecentPullInfo']).toMatchObject(player.told)
    expect(await task.status()).toMatchObject(player.status)
  }
}

test(
  'where a task is agrees with a player that plays second by second, whatever is done with it',
  async () => {
    const steps = fc.array(step, { maxLength: 15 })
    await fc.assert(fc.asyncProperty(steps, agree), { numRuns: RUNS })
  },
  60_000 + RUNS * 10,
)
