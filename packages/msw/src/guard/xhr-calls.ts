import type { Note, Noted, OutgoingCall } from './caller.ts'
import { endingInPage } from './page-ending.ts'

/** Notes each XMLHttpRequest of a page that a worker may answer. Gives what stops it. */
export function watchXhr(note: Note, fetch: typeof globalThis.fetch): () => void {
  const { XMLHttpRequest: given, navigator } = globalThis
  if (!given || !navigator?.serviceWorker) return () => {}
  class NotedRequest extends given {
    #call: OutgoingCall | undefined
    #noted: Noted | undefined

    constructor() {
      super()
      // Before anybody else listens: who hears of the end first may end the test.
      this.addEventListener('load', () => this.#noted?.settle('answered'))
      this.addEventListener('error', () => this.#noted?.settleLater(endingInPage(fetch)))
    }

    override open(...opening: [method: string, url: string | URL, ...rest: unknown[]]): void {
      const [method, url] = opening
      this.#call = { method, url: String(url) }
      super.open(...(opening as Parameters<XMLHttpRequest['open']>)) // as it was called
    }

    override send(body?: Document | XMLHttpRequestBodyInit | null): void {
      this.#noted = this.#call && note(this.#call)
      if (this.#noted) this.setRequestHeader(...this.#noted.header)
      super.send(body)
    }
  }
  globalThis.XMLHttpRequest = NotedRequest
  return () => {
    if (globalThis.XMLHttpRequest === NotedRequest) globalThis.XMLHttpRequest = given
  }
}
