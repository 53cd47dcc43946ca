import type { EventEmitter } from 'node:events'

/** What a user or a system tells a program to end with. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does something when the program is told to end, before it does; gives back how to stop waiting for that. */
export type BeforeEnd = (act: () => void) => () => void

/** What receives signals, and may send itself one. */
export interface Signalled extends Pick<EventEmitter, 'on' | 'off'> {
  readonly pid: number
  readonly kill: (pid: number, signal: string) => unknown
}

/** The signals of a process. It ends as it would have done, by the signal, since nobody listens any more. */
export function beforeEndOf(process: Signalled): BeforeEnd {
  return (act) => {
    const end = (signal: string) => {
      stop()
      act()
      process.kill(process.pid, signal)
    }
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, end)
    }
    for (const signal of SIGNALS) process.on(signal, end)
    return stop
  }
}
