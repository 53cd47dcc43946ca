import {
  importApi,
  isJsonObject,
  type Json,
  parseJsonText,
  parseSpec,
  publishedSurface,
  type Spec,
  specSurface,
  type Surface,
} from '@tc3/spec'
import { readText } from './files.ts'
import type { Io } from './io.ts'

/** A file that is read as JSON. */
export interface JsonFile {
  readonly file: string
  readonly json: Json
}

/** Reads a file as JSON; a `SpecError` where it is not whole. */
export async function readJsonFile(io: Pick<Io, 'cwd'>, file: string): Promise<JsonFile> {
  return { file, json: parseJsonText(await readText(io, file), { path: '', file }) }
}

/** Whether it is an `api.json` as the vendor publishes it, and not one of our specs. */
export function isPublished({ json }: JsonFile): boolean {
  return isJsonObject(json) && 'metadata' in json
}

/** Whether it is a contract at all, published or ours. */
export function isContract({ json }: JsonFile): boolean {
  return isJsonObject(json) && ('metadata' in json || ('service' in json && 'actions' in json))
}

/** The contract in a file of either kind. */
export function specOf(file: JsonFile, edition: string): Spec {
  if (!isPublished(file)) return parseSpec(file.json, file)
  return importApi({ api: file.json }, { edition, file: file.file }).spec
}

/** What a diff compares of a file of either kind. */
export function surfaceOf(file: JsonFile): Surface {
  return isPublished(file)
    ? publishedSurface(file.json, file)
    : specSurface(parseSpec(file.json, file))
}
