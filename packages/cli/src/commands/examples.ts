import {
  compile,
  type ExampleFailure,
  type ExamplesReport,
  FAILURE_CLASSES,
  judgeExamples,
  publishedExchanges,
  specExchanges,
  sumReports,
} from '@tc3/spec'
import type { CommandRow } from '../command.ts'
import { isContract, isPublished, readJsonFile, specOf } from '../contract-file.ts'
import { fileBeside, filesBelow, isFolder } from '../files.ts'
import { type Io, say, sayJson } from '../io.ts'
import { eachTold } from '../progress.ts'
import { UsageError } from '../usage-error.ts'

/** `tc3 examples`: published examples against their own schemas. */
export const examplesCommand: CommandRow = {
  name: 'examples',
  summary: 'Judge every published example against the schema of its action',
  arguments: [
    {
      name: '<path...>',
      summary:
        'specs or api.json files, or folders of them; examples.json is found beside api.json',
    },
  ],
  options: {},
  examples: [
    ['tc3 examples specs/', 'every spec below a folder'],
    ['tc3 examples services/cvm/v20170312/api.json --json', 'one service, as JSON'],
  ],
  async run(given, io) {
    const found = await Promise.all(given.arguments.map((path) => contractsAt(io, path)))
    const named = new Set(given.arguments)
    const reports = await eachTold(io, found.flat(), (file) => judgeFile(io, file, named))
    const report = sumReports(reports.flat())
    if (given.isJson) sayJson(io.stdout, report)
    for (const line of given.isJson ? [] : linesOf(report)) say(io.stdout, line)
    return report.failures.length > 0 ? 'findings' : 'clean'
  },
}

/** The file itself; in a folder every api.json, and where there is none every file that may be a spec. */
async function contractsAt(io: Io, path: string): Promise<readonly string[]> {
  if (!(await isFolder(io, path))) return [path]
  const published = await filesBelow(io, path, '/api.json')
  const files = published.length > 0 ? published : await filesBelow(io, path, '.json')
  if (files.length === 0) throw new UsageError(path, 'specs or api.json files below it', 'none')
  return files
}

/** What was found in a folder, and not named, may be something else: it is passed over. */
async function judgeFile(
  io: Io,
  file: string,
  named: ReadonlySet<string>,
): Promise<readonly ExamplesReport[]> {
  const read = await readJsonFile(io, file)
  if (!named.has(file) && !isContract(read)) return []
  const spec = specOf(read, 'cn') // schemas are the same, whatever the edition is called
  const service = compile(spec)
  if (!isPublished(read)) return [judgeExamples(service, specExchanges(spec))]
  const beside = await fileBeside(io, file, 'examples.json')
  if (beside === undefined && named.has(file))
    throw new UsageError(file, 'an examples.json beside it', 'none')
  if (beside === undefined) return [judgeExamples(service, [])]
  const { json } = await readJsonFile(io, beside)
  return [judgeExamples(service, publishedExchanges(service, json, { file: beside }))]
}

function linesOf(report: ExamplesReport): readonly string[] {
  const { actions, inputs, outputs, failures } = report
  const classes = Object.entries(FAILURE_CLASSES).map(([name, meaning]) => {
    const count = failures.filter((failure) => failure.class === name).length
    return count === 0 ? [] : [`  ${String(count).padStart(5)}  ${name}: ${meaning}`]
  })
  return [
    ...failures.map(failureLine),
    `${actions} actions`,
    `inputs: ${share(inputs.passed, inputs.total)}; numbers and booleans in quotes allowed: ${share(inputs.passedLenient, inputs.total)}`,
    `outputs: ${share(outputs.passed, outputs.total)}`,
    ...classes.flat(),
  ]
}

function failureLine(failure: ExampleFailure): string {
  const { service, version, action, side, path, expected, received } = failure
  return `${service} ${version} ${action} ${side} ${path}: expected ${expected}; received ${received} (${failure.class})`
}

function share(passed: number, total: number): string {
  const percent = total === 0 ? '' : ` = ${((100 * passed) / total).toFixed(2)} %`
  return `${passed}/${total}${percent}`
}
