import { expect, test } from 'vitest'
import { committed, render } from '../render.node.ts'

test('the generated files are what the specs generate, byte for byte, and no others', async () => {
  const [wanted, present] = [await render(), await committed()]
  const names = (files: ReadonlyMap<string, string>) => [...files.keys()].toSorted()
  expect(names(present)).toEqual(names(wanted))
  for (const [file, text] of wanted) expect(present.get(file), file).toBe(text)
})

test('what is generated twice is the same', async () => {
  expect(await render()).toEqual(await render())
})
