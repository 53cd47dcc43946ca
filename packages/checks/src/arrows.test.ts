import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ARROWS, type Arrows } from './arrows.ts'
import { importsOf, packageOf } from './imports.ts'
import { publicPackages, sources, textOf, type Package } from './workspace.ts'

const ours = (folders: readonly string[]) => folders.map((folder) => `@tc3/${folder}`)
const NOTHING: Arrows = { layer: -1, ours: [], foreign: [] }

const layerOf = (folder: string): number => ARROWS[folder]?.layer ?? Infinity

/** Each import of a source file, told where it stands. */
const importsOfPackage = (given: Package) =>
  sources(given).flatMap((file) => importsOf(textOf(file)).map((found) => ({ file, ...found })))

test('the table names every public package and no other', () => {
  expect(Object.keys(ARROWS).toSorted()).toEqual(publicPackages().map(({ folder }) => folder))
})

test.for(Object.entries(ARROWS))('every arrow of %s points down', ([, arrows]) => {
  const layers = arrows.ours.map(layerOf)
  expect(layers.filter((layer) => layer >= arrows.layer)).toEqual([])
})

// Types alone may come from beside: nothing of them is left where cycles would hurt.
test.for(Object.entries(ARROWS))('no type of %s comes from above', ([, arrows]) => {
  const layers = (arrows.types ?? []).map(layerOf)
  expect(layers.filter((layer) => layer > arrows.layer)).toEqual([])
})

describe.for(publicPackages())('$folder', (given) => {
  const arrows = ARROWS[given.folder] ?? NOTHING
  const declared = Object.keys({
    ...given.manifest.dependencies,
    ...given.manifest.peerDependencies,
  })
  const found = importsOfPackage(given)

  test('depends on what its row says', () => {
    const row = [...ours([...arrows.ours, ...(arrows.types ?? [])]), ...arrows.foreign]
    expect(declared.toSorted()).toEqual(row.toSorted())
  })

  test('imports what it depends on, itself and nothing else', () => {
    const known = new Set([...declared, given.manifest.name, undefined])
    expect(found.filter(({ from }) => !known.has(packageOf(from)))).toEqual([])
  })

  test('takes types alone where its row says so', () => {
    const names = new Set<string | undefined>(ours(arrows.types ?? []))
    expect(found.filter(({ from, typeOnly }) => !typeOnly && names.has(packageOf(from)))).toEqual(
      [],
    )
  })

  test("names Node's modules in *.node.ts alone, unless it is for Node", () => {
    const isAllowed = (file: string) => arrows.isForNode ?? file.endsWith('.node.ts')
    expect(found.filter(({ from, file }) => from.startsWith('node:') && !isAllowed(file))).toEqual(
      [],
    )
  })

  test('reaches into no other package by a path', () => {
    const relative = found.filter(({ from }) => from.startsWith('.'))
    const targets = relative.map(({ from, file }) => join(dirname(file), from))
    const isOthers = (path: string) =>
      !path.startsWith(`${given.path}/`) && /^packages\/[^/]+\//.test(path)
    expect(targets.filter(isOthers)).toEqual([])
  })
})
