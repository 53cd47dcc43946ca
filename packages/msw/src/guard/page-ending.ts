import { bypass } from 'msw'
import type { Ending } from './ending.ts'

const PATIENCE_MS = 1000

/**
 * How a call of a page ended that failed: `unreachable`, should MSW have told of no answer by now. The worker of MSW
 * tells of what a handler answers before it hands it over, an error too, and its messages come in turn: what it had to
 * tell of the call has come when it lets the page have a second one.
 */
export async function endingInPage(fetch: typeof globalThis.fetch): Promise<Ending> {
  if (!globalThis.navigator?.serviceWorker?.controller) return 'failed' // no worker, no turn
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const url = new URL('/tc3-has-msw-told-all', globalThis.location.href)
  // It comes to MSW, and goes on into the browser's cache alone.
  const second = bypass(url, { mode: 'same-origin', cache: 'only-if-cached', signal })
  await fetch(second).catch(() => {})
  return signal.aborted ? 'failed' : 'unreachable'
}
