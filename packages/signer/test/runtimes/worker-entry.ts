import { runSuite } from '../suite/suite.ts'

/** The same for a worker: it answers a request with how the run ended. */
const worker = { fetch: async (): Promise<Response> => Response.json(await runSuite(100)) }

// Workers are found by their default export.
// oxlint-disable-next-line import/no-default-export
export { worker as default }
