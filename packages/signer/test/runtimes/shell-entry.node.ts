import { runSuite } from '../suite/suite.ts'

/** What a runtime without a test runner starts: one line to read, and a failure for the exit code. */
const outcome = await runSuite(100)
console.log(JSON.stringify(outcome))
if (outcome.failures.length > 0) process.exitCode = 1
