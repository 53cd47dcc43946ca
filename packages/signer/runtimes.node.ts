// Runs the suite in the runtimes named: pnpm --filter @tc3/signer run runtimes node20 deno bun workerd firefox
import { runIn, RUNTIMES } from './test/runtimes/run.node.ts'

const names = process.argv.slice(2)
for (const name of names.length > 0 ? names : Object.keys(RUNTIMES)) {
  try {
    const { version, passed, failures } = await runIn(name)
    console.log(`${name} ${version}: ${passed} passed, ${failures.length} failed`)
    for (const failure of failures) console.log(`  ${failure}`)
    if (failures.length > 0 || passed === 0) process.exitCode = 1
  } catch (error) {
    console.log(`${name}: not run, ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
