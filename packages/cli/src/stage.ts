import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { withFile } from './files.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** Sets a file aside, to stand at its place when all are written. */
export type WriteFile = (file: string, text: string) => Promise<void>

/** Files are written beside their places, and moved there together at the end. */
interface Stage {
  readonly moves: Map<string, string>
  /** Folders that were not there before, outermost first. */
  readonly folders: string[]
}

/** Writes files all or none: where anything throws, nothing has been written and nothing is left behind. */
export async function writeAll<T>(
  { cwd }: Pick<Io, 'cwd'>,
  fill: (write: WriteFile) => Promise<T>,
): Promise<T> {
  const stage: Stage = { moves: new Map(), folders: [] }
  try {
    const result = await fill((file, text) => put(stage, { file, path: resolve(cwd, file), text }))
    for (const [from, to] of stage.moves) await rename(from, to)
    return result
  } catch (error) {
    for (const file of stage.moves.keys()) await rm(file, { force: true })
    for (const folder of stage.folders) await rm(folder, { recursive: true, force: true })
    throw error
  }
}

interface Draft {
  readonly file: string
  readonly path: string
  readonly text: string
}

async function put(stage: Stage, { file, path, text }: Draft): Promise<void> {
  const aside = `${path}.${process.pid}.tmp`
  if (stage.moves.has(aside)) throw new UsageError(file, 'to be written once', 'it twice')
  const made = await withFile(file, () => mkdir(dirname(path), { recursive: true }))
  if (made !== undefined) stage.folders.push(made)
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory() === true) throw new UsageError(file, 'a file', 'a folder')
  stage.moves.set(aside, path)
  await withFile(file, () => writeFile(aside, text))
}
