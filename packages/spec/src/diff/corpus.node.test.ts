import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importApi } from '../import/import-api.ts'
import { type Diff, diff } from './diff.ts'
import { publishedSurface } from './published-surface.ts'
import { specSurface, type Surface } from './surface.ts'

const corpus = new URL('../../../../../shared/corpus/', import.meta.url)

interface DiffPairs {
  readonly old: string
  readonly new: string
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, corpus), 'utf8'))

const isThere = existsSync(corpus)
const pairs = isThere ? (read('diff-pairs.json') as DiffPairs) : undefined
const files = Object.entries(pairs?.counts ?? {})

/** Both versions of a file, as published. */
const versions = (file: string): readonly unknown[] =>
  [pairs?.old, pairs?.new].map((folder) => read(`${folder}/${file}/api.json`))

/** A diff of two documents, each read into a surface. */
function diffOf(file: string, surfaceOf: (api: unknown) => Surface): Diff {
  const [before, after] = versions(file)
  return diff(surfaceOf(before), surfaceOf(after))
}

const imported = (api: unknown) => specSurface(importApi({ api }, { edition: 'cn' }).spec)
const published = (api: unknown) => publishedSurface(api)

const breaking = ({ changes }: Diff) =>
  changes.filter(({ breaking: { callers, readers } }) => callers || readers)

test.skipIf(!isThere)('published files of two years lie beside the checkout', () => {
  expect(files).not.toEqual([])
})

/** The largest files take seconds where others use the machine too. */
const SLOW = { timeout: 120_000 }

describe.for(files)('a year of %s', SLOW, ([file, counts]) => {
  test('its raw counts are the known ones', () => {
    expect(diffOf(file, published).counts.raw).toEqual(counts)
  })

  test('the same changes break somebody, read as published or as imported', () => {
    const places = (found: Diff) => breaking(found).map(({ kind, path }) => `${kind} ${path}`)
    expect(places(diffOf(file, imported))).toEqual(places(diffOf(file, published)))
  })
})
