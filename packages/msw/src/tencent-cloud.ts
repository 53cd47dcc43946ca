import { createEmulator, type Emulator } from '@tc3/emulator'
import { live } from '@tc3/emulator/live'
import type { HttpHandler } from 'msw'
import { cloudHandler } from './cloud-handler.ts'
import { TEST_CREDENTIAL } from './test-credential.ts'

/** Handlers of MSW, with the cloud that answers: a list, so that it is spread wherever MSW takes handlers. */
export interface CloudHandlers extends Array<HttpHandler> {
  readonly cloud: Emulator
}

/** The live service, known to `TEST_CREDENTIAL` alone. */
const testCloud = (): Emulator =>
  createEmulator({ services: [live()], accounts: [TEST_CREDENTIAL] })

/**
 * The handlers of an emulated cloud, for `setupServer` and `setupWorker` of MSW 2 and 3; without one, of the live
 * service for `TEST_CREDENTIAL`. One handler answers for every host and action, since the cost of MSW grows with the
 * number of handlers.
 *
 * @example
 * import { setupServer } from 'msw/node'
 * const handlers = tencentCloud()
 * const server = setupServer(...handlers)
 * handlers.cloud.fail('DeleteLivePullStreamTask', 'InternalError', { times: 1 })
 */
export function tencentCloud(cloud: Emulator = testCloud()): CloudHandlers {
  const { serves } = cloud
  const handler = cloudHandler({ serves, answer: (request) => answerAs(cloud, request) })
  return Object.assign([handler], { cloud })
}

/** The host is the URL's: MSW 2 shows no Host header of a fetch, and keeps one that never reaches the wire. */
export const answerAs = (cloud: Emulator, request: Request): Promise<Response> =>
  cloud.fetch(request, { host: new URL(request.url).host })
