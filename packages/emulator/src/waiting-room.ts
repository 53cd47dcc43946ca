/** Where a clock stands, and whether it runs on by itself. */
export interface Stand {
  readonly at: number
  readonly runs: boolean
}

/** Those who wait for a clock. */
export interface WaitingRoom {
  /** Waits for an instant, or until the signal says that nobody does. */
  readonly until: (
    instant: number,
    stand: Stand & { readonly signal?: AbortSignal | undefined },
  ) => Promise<void>
  readonly moveTo: (stand: Stand) => void
  /** Nobody waits any longer. */
  readonly letGo: () => void
}

/** A room in which nobody waits. */
export function createWaitingRoom(): WaitingRoom {
  const waiting = new Set<Waiting>()
  return {
    async until(instant, { signal, ...stand }) {
      const one = createWaiting(instant)
      waiting.add(one)
      one.moveTo(stand)
      if (signal?.aborted) one.goOn()
      else signal?.addEventListener('abort', one.goOn)
      await one.over
      signal?.removeEventListener('abort', one.goOn)
      waiting.delete(one)
    },
    moveTo(stand) {
      for (const one of waiting) one.moveTo(stand)
    },
    letGo() {
      for (const one of waiting) one.goOn()
    },
  }
}

interface Waiting {
  readonly over: Promise<void>
  readonly moveTo: (stand: Stand) => void
  readonly goOn: () => void
}

// The longest that a timer waits.
const LONGEST = 2 ** 31 - 1

function createWaiting(instant: number): Waiting {
  let timer: ReturnType<typeof setTimeout> | undefined
  let resolve = () => {}
  const over = new Promise<void>((done) => {
    resolve = done
  })
  const goOn = () => {
    clearTimeout(timer)
    resolve()
  }
  return {
    over,
    goOn,
    moveTo({ at, runs }) {
      clearTimeout(timer)
      if (at >= instant) goOn()
      // A stopped clock moves by hand alone: nobody waits for a timer.
      else if (runs) timer = setTimeout(goOn, Math.min(instant - at, LONGEST))
    },
  }
}
