// Runs before anything in TypeScript, on whatever Node there is: plain JavaScript of any age.
import { delimiter, dirname } from 'node:path'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`${problem()}\n`)
  process.exitCode = 1
}

/** What is wrong, and how it is mended. Where npm ignores install scripts, its package `node` is kept without a program. */
function problem() {
  const found = `This needs Node 22.18 or newer; ${process.version} runs`
  const folders = (process.env.PATH ?? '').split(delimiter)
  const kept = folders.find((folder) =>
    /[/\\]_npx[/\\]\w+[/\\]node_modules[/\\]\.bin$/.test(folder),
  )
  if (!kept) return `${found}. Use "npm start" or "npm test", which bring it.`
  return `${found}: the copy that npx keeps was installed without its install script. Remove ${dirname(dirname(kept))} and run this again.`
}
