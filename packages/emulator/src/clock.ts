/** The clock of an emulated cloud, in unix milliseconds: the machine's own, put forward or stopped at will. */
export interface Clock {
  readonly now: () => number
  /** Stops the clock at an instant. */
  readonly set: (at: number) => void
  /** Puts it forward; whoever waits for less goes on. */
  readonly advance: (milliseconds: number) => void
  /** Goes on when the clock has moved this far, by itself or by hand. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Runs as it did at the start; nobody waits any longer. */
  readonly reset: () => void
}

/** A clock that runs as `base` does until it is set. */
export function createClock(base: () => number): Clock {
  const waiting = createWaitingRoom()
  let stopped: number | undefined
  let ahead = 0
  const now = () => stopped ?? base() + ahead
  return {
    now,
    set(at) {
      stopped = instant(at, 'clock.set')
      waiting.release(at)
    },
    advance(by) {
      const milliseconds = instant(by, 'clock.advance')
      if (stopped === undefined) ahead += milliseconds
      else stopped += milliseconds
      waiting.release(now())
    },
    wait(milliseconds) {
      const until = now() + milliseconds
      // A stopped clock moves by hand alone; a timer may come a millisecond before its time.
      const timer = setTimeout(() => stopped === undefined && waiting.release(until), milliseconds)
      return waiting.until(until).finally(() => clearTimeout(timer))
    },
    reset() {
      stopped = undefined
      ahead = 0
      waiting.release(Infinity)
    },
  }
}

/** What a date can hold. */
function instant(milliseconds: number, name: string): number {
  if (typeof milliseconds === 'number' && Math.abs(milliseconds) <= 8.64e15) return milliseconds
  throw new TypeError(`${name}: expected unix milliseconds; received ${String(milliseconds)}`)
}

interface Waiting {
  readonly until: number
  readonly goOn: () => void
}

function createWaitingRoom() {
  let waiting: readonly Waiting[] = []
  return {
    until: (until: number) =>
      new Promise<void>((goOn) => {
        waiting = [...waiting, { until, goOn }]
      }),
    release(at: number) {
      const due = waiting.filter(({ until }) => until <= at)
      waiting = waiting.filter(({ until }) => until > at)
      for (const { goOn } of due) goOn()
    },
  }
}
