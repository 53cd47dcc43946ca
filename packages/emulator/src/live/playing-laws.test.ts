import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOUR, hoursFromNoon, oneTask, Operator } from '../../test/pull-stream.ts'

// A browser has no environment to ask.
const RUNS = Number(globalThis.process?.env['TC3_RUNS'] ?? 300)

const SECONDS = 3
const FILES = ['a', 'b', 'c'].map((name) => `http://a.example.com/${name}.mp4`)

/** A file, and the second that it is at. */
interface Place {
  readonly url: string
  readonly offset: number
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

  get place(): Place {
    return this.unfinished ?? { url: this.list[this.index] ?? '', offset: this.offset }
  }

  get told() {
    if (!this.hasPlayed) return { FileUrl: '', OffsetTime: 0, LoopedTimes: 0 }
    const { url, offset } = this.place
    return { FileUrl: url, OffsetTime: offset, LoopedTimes: this.looped }
  }

  tick(): void {
    if (this.isPaused || this.isOver) return
    if (this.unfinished) this.unfinished = after(this.unfinished)
    else if (this.isAtEnd) this.isOver = true // and stays at its last second
    else this.goOn()
  }

  get isAtEnd(): boolean {
    const isLast = this.index === this.list.length - 1 && this.offset === SECONDS - 1
    return isLast && this.looped === this.loops
  }

  goOn(): void {
    this.offset = (this.offset + 1) % SECONDS
    if (this.offset > 0) return
    this.index = (this.index + 1) % this.list.length
    if (this.index === 0) this.looped += 1
  }

  begin(unfinished?: Place): void {
    Object.assign(this, { index: 0, offset: 0, looped: 0, isOver: false, unfinished })
    this.hasPlayed = !this.isPaused
  }

  enable(): void {
    if (!this.isPaused) return
    this.isPaused = false
    this.begin(this.hasPlayed || !this.continues ? undefined : this.unfinished)
  }

  restart(): void {
    if (!this.isPaused && !this.isOver && !this.continues) this.begin()
  }

  setList(list: readonly string[], continues: boolean): void {
    const broken = this.hasPlayed ? this.place : this.unfinished
    const isBroken = continues && !this.isOver
    Object.assign(this, { list, continues })
    this.begin(isBroken ? broken : undefined)
  }

  setLoops(loops: number): void {
    if (loops === this.loops) return
    this.loops = loops
    if (this.isOver) this.begin()
    this.looped = 0
  }
}

const after = ({ url, offset }: Place): Place | undefined =>
  offset + 1 < SECONDS ? { url, offset: offset + 1 } : undefined

/** One thing that is done with a task; each kind reads what it needs. */
interface Step {
  readonly kind: keyof typeof STEPS
  readonly seconds: number
  readonly files: number
  readonly VodRefreshType: string
  readonly VodLoopTimes: number
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
  list({ modify }: Task, player: Player, { files, VodRefreshType }: Step) {
    const SourceUrls = FILES.slice(0, files)
    player.setList(SourceUrls, VodRefreshType === 'ContinueBreakPoint')
    return modify({ SourceUrls, VodRefreshType })
  },
  loops({ modify }: Task, player: Player, { VodLoopTimes }: Step) {
    player.setLoops(VodLoopTimes)
    return modify({ VodLoopTimes })
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
  ),
  seconds: fc.integer({ min: 1, max: 15 }),
  files: fc.integer({ min: 1, max: FILES.length }),
  VodRefreshType: fc.constantFrom('ImmediateNewSource', 'ContinueBreakPoint'),
  VodLoopTimes: fc.integer({ min: -1, max: 2 }),
})

async function agree(steps: readonly Step[]): Promise<void> {
  const created = { SourceType: 'PullVodPushLive', SourceUrls: FILES, EndTime: hoursFromNoon(20) }
  const task = await oneTask({ edition: 'cn', fileSeconds: SECONDS }, created)
  task.cloud.clock.advance(HOUR)
  const player = new Player()
  for (const one of steps) {
    await STEPS[one.kind](task, player, one)
    expect((await task.info())?.['RecentPullInfo']).toMatchObject(player.told)
    const RunStatus = player.isPaused || player.isOver ? 'inactive' : 'active'
    expect(await task.status()).toMatchObject({ RunStatus })
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
