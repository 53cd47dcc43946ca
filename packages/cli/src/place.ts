import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { UsageError } from './usage-error.ts'

/** Where a file is to be written, and what is there now. */
export interface FilePlace {
  readonly path: string
  readonly there: Stats | undefined
}

/** The place of a file, or of the file that a link leads to; a `UsageError` where what is there is no file. */
export function placeOf(path: string, file: string): FilePlace {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found?.isSymbolicLink() !== true) return { path, there: onlyFile(found, file) }
  const there = statSync(path, { throwIfNoEntry: false })
  if (!there) throw new UsageError(file, 'a file', 'a link that leads nowhere')
  return { path: realpathSync(path), there: onlyFile(there, file) }
}

/** What a file would take the place of, told as what it is. */
const OTHERS: readonly (readonly [is: (there: Stats) => boolean, name: string])[] = [
  [(there) => there.isDirectory(), 'a folder'],
  [(there) => there.isFIFO(), 'a pipe'],
  [(there) => there.isSocket(), 'a socket'],
  [(there) => !there.isFile(), 'a device'],
]

function onlyFile(there: Stats | undefined, file: string): Stats | undefined {
  const other = there && OTHERS.find(([is]) => is(there))
  if (other) throw new UsageError(file, 'a file', other[1])
  return there
}
