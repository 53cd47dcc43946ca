import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { problemWith } from './files.ts'
import type { Io } from './io.ts'
import { placeOf } from './place.ts'
import { UsageError } from './usage-error.ts'

/** Sets a file aside, to stand at its place when all are written. */
export type WriteFile = (file: string, text: string) => Promise<void>

/** Files are written beside their places, and moved there together at the end. */
interface Stage {
  readonly drafts: Draft[]
  /** Folders that were not there before, outermost first. */
  readonly folders: string[]
}

interface Draft {
  /** As the user named it. */
  readonly file: string
  readonly path: string
  readonly aside: string
  /** Keeps what stood at the path, if anything did, until all files are moved. */
  readonly before: string | undefined
}

/**
 * Writes files all or none: where anything throws, or the program is told to end, nothing has been written and nothing is
 * left behind. What touches the disk does so without a pause, so that no signal comes in the middle of it.
 */
export async function writeAll<T>(
  { cwd, beforeEnd = () => () => undefined }: Pick<Io, 'cwd' | 'beforeEnd'>,
  fill: (write: WriteFile) => Promise<T>,
): Promise<T> {
  const stage: Stage = { drafts: [], folders: [] }
  const write = async (file: string, text: string) => {
    told(file, () => put(stage, { file, path: resolve(cwd, file), text }))
  }
  const stopWaiting = beforeEnd(() => clear(stage))
  try {
    const result = await fill(write)
    moveAll(stage.drafts)
    return result
  } catch (error) {
    clear(stage)
    throw error
  } finally {
    stopWaiting()
  }
}

/** Does something with a file; what the system refuses names the file as the user did. */
function told(file: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    throw problemWith(file, error)
  }
}

interface Written {
  readonly file: string
  readonly path: string
  readonly text: string
}

function put({ drafts, folders }: Stage, { file, path: named, text }: Written): void {
  const made = mkdirSync(dirname(named), { recursive: true })
  if (made !== undefined) folders.push(made)
  const { path, there } = placeOf(named, file)
  if (drafts.some((draft) => draft.path === path))
    throw new UsageError(file, 'to be written once', 'it twice')
  const beside = `${path}.${process.pid}`
  const [aside, before] = [`${beside}.tmp`, there && `${beside}.old.tmp`]
  drafts.push({ file, path, aside, before })
  writeFileSync(aside, text)
  if (there) chmodSync(aside, there.mode)
}

/** Moves every file to its place; where one cannot be moved, those that were go back. */
function moveAll(drafts: readonly Draft[]): void {
  const moved: Draft[] = []
  try {
    for (const draft of drafts) {
      told(draft.file, () => move(draft))
      moved.push(draft)
    }
  } catch (error) {
    moved.forEach(takeBack)
    throw error
  }
  for (const { before } of drafts) if (before !== undefined) rmSync(before, { force: true })
}

function move({ path, aside, before }: Draft): void {
  if (before !== undefined) copyFileSync(path, before, constants.COPYFILE_FICLONE)
  renameSync(aside, path)
}

function takeBack({ path, before }: Draft): void {
  if (before === undefined) rmSync(path, { force: true })
  else renameSync(before, path)
}

function clear({ drafts, folders }: Stage): void {
  const files = drafts.flatMap(({ aside, before }) => [aside, before ?? []].flat())
  for (const file of files) rmSync(file, { force: true })
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
