import { importApi, type Imported, type ImportNote, importPage, type Spec } from '@tc3/spec'
import { type CommandRow, type Given, needed, one } from '../command.ts'
import { readJsonFile } from '../contract-file.ts'
import { fileBeside, filesBelow, inFolder, isFolder, readText } from '../files.ts'
import { type Io, say, sayJson } from '../io.ts'
import { eachTold } from '../progress.ts'
import { jsonText } from '../spec-text.ts'
import { writeAll, type WriteFile } from '../stage.ts'
import { UsageError } from '../usage-error.ts'

/** The options that name a file beside the api.json. */
const BESIDE = ['examples', 'errors'] as const

/** `tc3 import`: published files into specs. */
export const importCommand: CommandRow = {
  name: 'import',
  summary: "Make specs of published api.json files, or of the text of an action's page",
  arguments: [
    {
      name: '<api.json>',
      summary: 'a file, or a folder with an api.json for each service version; or a page as .txt',
    },
  ],
  options: {
    out: {
      value: '<path>',
      isRequired: true,
      summary: 'the spec to write; for a folder, the folder of <service>/<version>/<edition>.json',
    },
    edition: {
      value: '<name>',
      choices: ['cn', 'intl'],
      fallback: 'cn',
      summary: 'the site whose documents these are',
    },
    examples: {
      value: '<file>',
      summary: 'its examples.json; in a folder, the one beside each api.json',
    },
    errors: {
      value: '<file>',
      summary: 'its errors.json; in a folder, the one beside each api.json',
    },
  },
  examples: [
    ['tc3 import api.json --examples examples.json --out cvm.json', 'one service'],
    ['tc3 import DescribeZones.txt --edition intl --out zones.json', 'one action, of its page'],
    ['tc3 import services/ --edition intl --out specs/', 'every service below a folder'],
  ],
  async run(given, io) {
    const path = needed(given.arguments[0])
    const written = (await isFolder(io, path))
      ? await importFolder(path, given, io)
      : [await importFile(path, given, io)]
    for (const { source, notes } of written)
      for (const note of notes) say(io.stderr, noteLine(source, note))
    if (given.isJson) sayJson(io.stdout, { files: written })
    for (const { file } of given.isJson ? [] : written) say(io.stdout, file)
    return 'clean'
  },
}

/** One spec that was written, and what was passed over in the files it comes from. */
interface Written {
  readonly file: string
  readonly source: string
  readonly service: string
  readonly version: string
  readonly edition: string
  readonly actions: number
  readonly notes: readonly ImportNote[]
}

/** Options that name a file go with an api.json alone. */
function refuseOptions(given: Given, received: string): void {
  for (const name of BESIDE)
    if (one(given, name) !== undefined)
      throw new UsageError(`option --${name}`, 'one api.json to import', received)
}

function importFile(source: string, given: Given, io: Io): Promise<Written> {
  const sources = { source, examples: one(given, 'examples'), errors: one(given, 'errors') }
  const out = needed(one(given, 'out'))
  return writeAll(io, (write) => importOne({ ...sources, given, fileOf: () => out }, write, io))
}

async function importFolder(folder: string, given: Given, io: Io): Promise<readonly Written[]> {
  refuseOptions(given, 'a folder, where each has its own beside it')
  const sources = await filesBelow(io, folder, '/api.json')
  if (sources.length === 0) throw new UsageError(folder, 'an api.json below it', 'none')
  const out = needed(one(given, 'out'))
  const fileOf = (spec: Spec) =>
    inFolder(out, `${spec.service}/${spec.version}/${spec.edition}.json`)
  return writeAll(io, (write) =>
    eachTold(io, sources, async (source) => {
      const examples = await fileBeside(io, source, 'examples.json')
      const errors = await fileBeside(io, source, 'errors.json')
      return importOne({ source, examples, errors, given, fileOf }, write, io)
    }),
  )
}

interface Sources {
  readonly source: string
  readonly examples: string | undefined
  readonly errors: string | undefined
  readonly given: Given
  readonly fileOf: (spec: Spec) => string
}

async function importOne(sources: Sources, write: WriteFile, io: Io): Promise<Written> {
  const { source, given, fileOf } = sources
  const { spec, notes } = isPage(source)
    ? await importText(source, given, io)
    : await importJson(sources, io)
  const file = fileOf(spec)
  await write(file, `${jsonText(spec)}\n`)
  const { service, version, edition, actions } = spec
  return { file, source, service, version, edition, actions: Object.keys(actions).length, notes }
}

/** Published files are JSON; the text of a page is not. */
const isPage = (source: string) => source.endsWith('.txt')

async function importText(source: string, given: Given, io: Io): Promise<Imported> {
  refuseOptions(given, 'a page')
  const text = await readText(io, source)
  return importPage(text, { edition: needed(one(given, 'edition')), file: source })
}

async function importJson(sources: Sources, io: Io): Promise<Imported> {
  const { source, examples, errors, given } = sources
  const read = async (file: string | undefined) =>
    file === undefined ? undefined : (await readJsonFile(io, file)).json
  const { json: api } = await readJsonFile(io, source)
  const published = { api, examples: await read(examples), errors: await read(errors) }
  const edition = needed(one(given, 'edition'))
  return importApi(published, { edition, file: source, files: { examples, errors } })
}

function noteLine(source: string, { file = source, path, message, count }: ImportNote): string {
  return `${file}: ${path}: ${message}${count > 1 ? ` (${count} times)` : ''}`
}
