import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { committed, render } from './render.node.ts'
import { report } from './report.ts'

const root = new URL('../../', import.meta.url)

// All is rendered before anything is written, so that a wrong spec leaves the files as they were.
const [wanted, present] = [await render(), await committed()]
const removed = [...present.keys()].filter((file) => !wanted.has(file))
const written = [...wanted].filter(([file, text]) => present.get(file) !== text)
for (const file of removed) await rm(new URL(file, root))
for (const [file, text] of written) {
  await mkdir(dirname(fileURLToPath(new URL(file, root))), { recursive: true })
  await writeFile(new URL(file, root), text)
}
console.log(report({ written: written.map(([file]) => file), removed, total: wanted.size }))
