/** How a call ended for who made it. */
export type Ending =
  | 'answered'
  /** It has not ended: it is about to leave for the network. */
  | 'leaving'
  | 'failed'
  /** The network said no, so the call had been let out to it. */
  | 'unreachable'
  /** Who made it took it back before it had left. */
  | 'taken back'

// Of who gives a call up; a code besides these is one of the network, and what MSW fails a call with has none.
const GIVEN_UP = new Set(['ABORT_ERR', 'UND_ERR_ABORTED'])

/** How a call ended that failed with this error, or with one that this error has for its cause. */
export function endingOf(error: unknown): Ending {
  const { code, syscall, cause } = Object(error)
  if (typeof code !== 'string') return cause === undefined ? 'failed' : endingOf(cause)
  // "socket hang up" is told of a request that was destroyed, too; the system's own reset names the system call.
  const isOfNetwork = code === 'ECONNRESET' ? syscall !== undefined : !GIVEN_UP.has(code)
  return isOfNetwork ? 'unreachable' : 'failed'
}
