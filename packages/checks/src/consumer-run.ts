import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { allRun } from './commands.ts'
import { CONSUMERS, FLAVOURS } from './consumer.ts'

// Runs the compiled consumers on the first Node of a major that PATH has: node consumer-run.ts 20
const major = Number(process.argv[2])
const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'))
const node = onPath.find((file) => existsSync(file) && majorOf(file) === major)
if (node) process.exitCode = (await allRun(commands(node))) ? 0 : 1
else {
  process.stdout.write(`no Node ${major} on PATH\n`)
  process.exitCode = 77
}

function majorOf(file: string): number {
  return Number.parseInt(execFileSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8' }))
}

function commands(file: string): readonly string[] {
  const consumers = CONSUMERS.filter((consumer) => consumer.node <= major)
  const folders = consumers.flatMap(({ folder }) =>
    Object.keys(FLAVOURS).map((flavour) => join(folder, flavour)),
  )
  const programs = folders.map((folder) => `"${join(folder, 'main.js')}"`)
  const helps = consumers.map(
    ({ folder }) => `"${join(folder, 'node_modules/tc3/dist/tc3.js')}" --help`,
  )
  return [...programs, ...helps].map((program) => `"${file}" ${program}`)
}
