import { emit, parseSpec, type Spec } from '@tc3/spec'
import { closest } from 'fastest-levenshtein'
import { type CommandRow, many, needed, one } from '../command.ts'
import { readJsonFile } from '../contract-file.ts'
import { inFolder } from '../files.ts'
import { type Io, say, sayJson } from '../io.ts'
import { eachTold } from '../progress.ts'
import { writeAll } from '../stage.ts'
import { UsageError } from '../usage-error.ts'

/** `tc3 generate`: specs into TypeScript. */
export const generateCommand: CommandRow = {
  name: 'generate',
  summary: 'Write the zod schemas and types of specs, a module an action',
  arguments: [{ name: '<spec...>', summary: 'spec files, as import writes them' }],
  options: {
    out: { value: '<folder>', isRequired: true, summary: 'the folder of the modules' },
    include: { value: '<action...>', summary: 'these actions alone' },
  },
  examples: [
    ['tc3 generate cvm.json --out src/cvm', 'all actions of a service'],
    ['tc3 generate cvm.json --out src/cvm --include RunInstances DescribeZones', 'two of them'],
  ],
  async run(given, io) {
    const specs = await eachTold(io, given.arguments, (file) => readSpec(io, file))
    const wanted = chosen(specs, many(given, 'include'))
    const out = needed(one(given, 'out'))
    const files = await writeAll(io, async (write) => {
      const written: string[] = []
      for (const { source, spec } of wanted)
        for (const [file, text] of Object.entries(
          emit(spec, { source, command: 'tc3 generate' }),
        )) {
          await write(inFolder(out, file), text)
          written.push(inFolder(out, file))
        }
      return written
    })
    if (given.isJson) sayJson(io.stdout, { files })
    for (const file of given.isJson ? [] : files) say(io.stdout, file)
    return 'clean'
  },
}

interface Source {
  readonly source: string
  readonly spec: Spec
}

async function readSpec(io: Io, source: string): Promise<Source> {
  const { json } = await readJsonFile(io, source)
  return { source, spec: parseSpec(json, { file: source }) }
}

/** The specs with the actions that were asked for, or all of them; a `UsageError` where none of them has one of those. */
function chosen(sources: readonly Source[], include: readonly string[]): readonly Source[] {
  if (include.length === 0) return sources
  const known = sources.flatMap(({ spec }) => Object.keys(spec.actions))
  const stray = include.find((name) => !known.includes(name))
  if (stray !== undefined)
    throw new UsageError('--include', 'an action of the specs', near(stray, known))
  return sources.flatMap(({ source, spec }) => {
    const actions = Object.entries(spec.actions).filter(([name]) => include.includes(name))
    return actions.length === 0
      ? []
      : [{ source, spec: { ...spec, actions: Object.fromEntries(actions) } }]
  })
}

function near(stray: string, known: readonly string[]): string {
  return known.length === 0 ? `'${stray}'` : `'${stray}'; did you mean ${closest(stray, known)}?`
}
