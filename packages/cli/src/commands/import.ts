import { importApi, type ImportNote, type Spec } from '@tc3/spec'
import { type CommandRow, type Given, needed, one } from '../command.ts'
import { readJsonFile } from '../contract-file.ts'
import { fileBeside, filesBelow, inFolder, isFolder } from '../files.ts'
import { type Io, say, sayJson } from '../io.ts'
import { eachTold } from '../progress.ts'
import { jsonText } from '../spec-text.ts'
import { writeAll, type WriteFile } from '../stage.ts'
import { UsageError } from '../usage-error.ts'

/** `tc3 import`: published files into specs. */
export const importCommand: CommandRow = {
  name: 'import',
  summary: 'Make specs of published api.json files',
  arguments: [
    {
      name: '<api.json>',
      summary: 'a file, or a folder with an api.json for each service version',
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

function importFile(source: string, given: Given, io: Io): Promise<Written> {
  const sources = { source, examples: one(given, 'examples'), errors: one(given, 'errors') }
  const out = needed(one(given, 'out'))
  return writeAll(io, (write) => importOne({ ...sources, given, fileOf: () => out }, write, io))
}

async function importFolder(folder: string, given: Given, io: Io): Promise<readonly Written[]> {
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
  const edition = needed(one(given, 'edition'))
  const read = async (file: string | undefined) =>
    file === undefined ? undefined : (await readJsonFile(io, file)).json
  const { json: api } = await readJsonFile(io, source)
  const published = {
    api,
    examples: await read(sources.examples),
    errors: await read(sources.errors),
  }
  const { spec, notes } = importApi(published, { edition, file: source })
  const file = fileOf(spec)
  await write(file, `${jsonText(spec)}\n`)
  const { service, version, actions } = spec
  return { file, source, service, version, edition, actions: Object.keys(actions).length, notes }
}

function noteLine(source: string, { path, message, count }: ImportNote): string {
  return `${source}: ${path}: ${message}${count > 1 ? ` (${count} times)` : ''}`
}
