import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  emit,
  emitCommon,
  emitCommonErrors,
  emitCommonNames,
  emitGateway,
  parseCommonText,
  parseSpecText,
} from '@tc3/spec'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sources = 'packages/schemas/src/'

/** The folders in which every generated file is one of ours. */
export const generatedIn: readonly string[] = [
  sources,
  'packages/contract/src/',
  'packages/spec/src/',
]

/** Every generated file of the workspace, by its path from the root, as it must be. */
export async function render(): Promise<ReadonlyMap<string, string>> {
  const common = parseCommonText(await read('specs/common.json'), { file: 'specs/common.json' })
  const files = await specFiles()
  const services = await Promise.all(
    files.map(async (file) => emit(parseSpecText(await read(file), { file }), { source: file })),
  )
  return new Map([
    ['packages/contract/src/gateway.gen.ts', emitGateway(common)],
    ['packages/spec/src/common-errors.gen.ts', emitCommonErrors(common)],
    ['packages/spec/src/import/common-parameters.gen.ts', emitCommonNames(common)],
    [`${sources}common.gen.ts`, emitCommon(common)],
    ...services.flatMap((modules) =>
      Object.entries(modules).map(([file, text]): [string, string] => [`${sources}${file}`, text]),
    ),
  ])
}

/** Every generated file of the workspace, by its path from the root, as it is. */
export async function committed(): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(generatedIn.map((folder) => list(folder, '.gen.ts')))
  const texts = found
    .flat()
    .map(async (file): Promise<[string, string]> => [file, await read(file)])
  return new Map(await Promise.all(texts))
}

/** A spec stands at `<service>/<version>/<edition>.json`. */
async function specFiles(): Promise<readonly string[]> {
  const all = await list('specs/', '.json')
  return all.filter((file) => file.split('/').length === 4)
}

async function list(folder: string, ending: string): Promise<readonly string[]> {
  const entries = await readdir(root + folder, { recursive: true })
  return entries
    .map((entry) => folder + entry.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .toSorted()
}

function read(file: string): Promise<string> {
  return readFile(root + file, 'utf8')
}
