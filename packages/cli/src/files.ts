import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** Errors that a user can mend, by the code of the system: what was expected, and what was there. */
const PROBLEMS: Readonly<Record<string, readonly [expected: string, received: string]>> = {
  ENOENT: ['a file or a folder', 'nothing'],
  EISDIR: ['a file', 'a folder'],
  ENOTDIR: ['a folder', 'a file'],
  EEXIST: ['a folder', 'a file'],
  EACCES: ['permission', 'none'],
  EPERM: ['permission', 'none'],
  EROFS: ['a place to write to', 'a read-only one'],
}

/** What the system refuses to do with a file as a `UsageError` that names it as the user did, where a user can mend it. */
export function problemWith(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = PROBLEMS[code]
  return problem ? new UsageError(file, ...problem) : error
}

async function withFile<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    throw problemWith(file, error)
  }
}

/** The text of a file, without a byte order mark. */
export async function readText({ cwd }: Pick<Io, 'cwd'>, file: string): Promise<string> {
  const text = await withFile(file, () => readFile(resolve(cwd, file), 'utf8'))
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Whether something is a folder; a `UsageError` where it is not there. */
export async function isFolder({ cwd }: Pick<Io, 'cwd'>, path: string): Promise<boolean> {
  const found = await withFile(path, () => stat(resolve(cwd, path)))
  return found.isDirectory()
}

/** The files below a folder whose names end so, in the order of their names, each beginning as the folder was named. */
export async function filesBelow(
  { cwd }: Pick<Io, 'cwd'>,
  folder: string,
  ending: string,
): Promise<readonly string[]> {
  const names = await withFile(folder, () => readdir(resolve(cwd, folder), { recursive: true }))
  const wanted = names.filter((name) => name.endsWith(ending)).toSorted()
  return wanted.map((name) => join(folder, name).replaceAll('\\', '/'))
}

/** A file beside another one, where it is there. */
export async function fileBeside(
  { cwd }: Pick<Io, 'cwd'>,
  file: string,
  name: string,
): Promise<string | undefined> {
  const beside = join(dirname(file), name)
  const found = await stat(resolve(cwd, beside)).catch(() => undefined)
  return found?.isFile() === true ? beside : undefined
}

/** The path of a file in a folder. */
export const inFolder = (folder: string, file: string): string =>
  join(folder, file).replaceAll('\\', '/')
