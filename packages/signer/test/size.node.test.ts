import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** The weight of a page that imports so much: minified by esbuild, gzip at its best, in bytes. */
async function weigh(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

test.for([
  ['sign, with every form of v3', "export { sign } from '../src/index.ts'", 2400],
  ['sign, verify and explain', "export { explain, sign, verify } from '../src/index.ts'", 5000],
  ['createSigner', "export { createSigner } from '../src/index.ts'", 3300],
  ['the texts of the rules', "export * from '../src/rules.ts'", 1500],
  ['signature v1', "export { signV1, verifyV1 } from '../src/v1/index.ts'", 3000],
  ['the doctor', "export { diagnose } from '../src/diagnose/index.ts'", 8500],
] as const)('%s: no more than $2 bytes', async ([name, code, limit], { annotate }) => {
  const bytes = await weigh(code)
  await annotate(`${name}: ${bytes} of ${limit} bytes`)
  expect(bytes).toBeLessThanOrEqual(limit)
  expect(bytes).toBeGreaterThan(limit / 3)
})

test('the browser build holds nothing of Node', async () => {
  const { outputFiles } = await build({
    entryPoints: ['index', 'rules', 'v1/index', 'diagnose/index'].map(
      (name) => `${import.meta.dirname}/../src/${name}.ts`,
    ),
    bundle: true,
    outdir: 'out',
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  for (const { text } of outputFiles) expect(text).not.toMatch(/node:|require\(/)
})
