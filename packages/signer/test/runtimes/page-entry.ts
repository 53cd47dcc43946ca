import { runSuite } from '../suite/suite.ts'

/** The same for a page: it reports to the server that it came from. */
const outcome = await runSuite(100)
await fetch('/outcome', { method: 'POST', body: JSON.stringify(outcome) })
