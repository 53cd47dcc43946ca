import { gzipSync } from 'node:zlib'
import { bundle } from './bundle.ts'

/** What a page pays for names of the signer, minified and compressed. */
const LIMITS = [
  { names: ['sign'], bytes: 2400 },
  { names: ['sign', 'verify', 'explain'], bytes: 5000 },
]

const told = await Promise.all(
  LIMITS.map(async ({ names, bytes }) => {
    const { code } = await bundle(`export { ${names.join(', ')} } from '@tc3/signer'`, 'browser')
    const size = gzipSync(code, { level: 9 }).length
    if (size > bytes) process.exitCode = 1
    return `${names.join(' + ')}: ${size} of ${bytes} bytes`
  }),
)
process.stdout.write(`${told.join(', ')}\n`)
