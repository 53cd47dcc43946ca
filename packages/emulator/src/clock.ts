import { createWaitingRoom } from './waiting-room.ts'

/** The clock of an emulated cloud, in unix milliseconds: the machine's own, put forward or stopped at will. */
export interface Clock {
  /** Whole milliseconds. */
  readonly now: () => number
  /** Stops the clock at an instant. */
  readonly set: (at: number) => void
  /** Puts it forward; whoever waits goes on so much earlier. */
  readonly advance: (milliseconds: number) => void
  /** Goes on when the clock has moved this far, by itself or by hand, or when the signal says that nobody waits. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Runs as it did at the start; nobody waits any longer. */
  readonly reset: () => void
}

/** A clock that runs as `base` does until it is set. */
export function createClock(base: () => number): Clock {
  const waiting = createWaitingRoom()
  let stopped: number | undefined
  let ahead = 0
  const exactly = () => stopped ?? base() + ahead
  const now = () => Math.floor(exactly())
  const moved = () => waiting.moveTo({ at: now(), runs: stopped === undefined })
  return {
    now,
    set(at) {
      stopped = instant(at, 'clock.set')
      moved()
    },
    advance(by) {
      const to = instant(exactly() + instant(by, 'clock.advance'), 'clock.advance')
      if (stopped === undefined) ahead += by
      else stopped = to
      moved()
    },
    async wait(milliseconds, signal) {
      const at = now()
      return waiting.until(at + span(milliseconds), { at, runs: stopped === undefined, signal })
    },
    reset() {
      stopped = undefined
      ahead = 0
      waiting.letGo()
    },
  }
}

/** What one can wait: without an end nobody would be let go. */
function span(milliseconds: number): number {
  if (Number.isFinite(milliseconds)) return milliseconds
  throw new TypeError(`clock.wait: expected milliseconds; received ${String(milliseconds)}`)
}

/** What the timestamp of a request can be held against: unix seconds of eleven digits. */
function instant(milliseconds: number, name: string): number {
  if (typeof milliseconds === 'number' && Math.abs(milliseconds) < 1e14) return milliseconds
  throw new TypeError(`${name}: expected unix milliseconds; received ${String(milliseconds)}`)
}
