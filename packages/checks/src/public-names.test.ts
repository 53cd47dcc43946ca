import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PINNED, publicEntries, publicNames } from './public-names.ts'
import { ROOT, textOf } from './workspace.ts'

test('the public names are those that are pinned; after a change: pnpm run public-names', () => {
  expect(publicNames()).toBe(textOf(PINNED))
})

// One that exports nothing acts on import instead.
const exporting = publicEntries().filter(({ names }) => names.length > 0)

test.for(exporting)('$name exports the values it lists', async ({ file, names }) => {
  const values = names.filter((name) => !name.startsWith('type '))
  expect(Object.keys(await import(join(ROOT, file))).toSorted()).toEqual(values)
})

test.for(publicEntries())('$name has no default and no star', ({ names }) => {
  expect(names.filter((name) => name === 'default' || name === 'export *')).toEqual([])
})
