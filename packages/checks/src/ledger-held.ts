import { claims, HELD, unheld } from './ledger.ts'
import { textOf } from './workspace.ts'

// After a whole run of the tests: every claim is held by one that passed, and none names a claim that is not there.
const held: readonly string[] = JSON.parse(textOf(HELD))
const rows = claims()
const problems = unheld(rows, held)
const told = problems.length > 0 ? problems.join('\n') : `${rows.length} claims, each with a test`
process.stdout.write(`${told}\n`)
process.exitCode = problems.length > 0 ? 1 : 0
