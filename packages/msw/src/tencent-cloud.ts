import type { Emulator } from '@tc3/emulator'
import { http, type HttpHandler } from 'msw'

/**
 * The handlers of an emulated cloud, for `setupServer` and `setupWorker` of MSW 2 and 3. One handler answers for every
 * host and action, since the cost of MSW grows with the number of handlers.
 *
 * @example
 * import { setupServer } from 'msw/node'
 * const cloud = createEmulator({ services: [live()], accounts: [{ secretId, secretKey }] })
 * const server = setupServer(...tencentCloud(cloud))
 */
export const tencentCloud = (cloud: Emulator): HttpHandler[] => [
  http.all(
    ({ request }) => cloud.serves(request.url),
    // The host is the URL's: MSW 2 shows no Host header of a fetch, and keeps one that never reaches the wire.
    ({ request }) => cloud.fetch(request, { host: new URL(request.url).host }),
  ),
]
