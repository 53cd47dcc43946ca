import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { committed, render } from './render.node.ts'

const root = new URL('../../', import.meta.url)

// All is rendered before anything is written, so that a wrong spec leaves the files as they were.
const [wanted, present] = [await render(), await committed()]
for (const file of present.keys()) if (!wanted.has(file)) await rm(new URL(file, root))
for (const [file, text] of wanted) {
  if (present.get(file) === text) continue
  await mkdir(dirname(new URL(file, root).pathname), { recursive: true })
  await writeFile(new URL(file, root), text)
}
console.log(`${wanted.size} generated files are up to date.`)
