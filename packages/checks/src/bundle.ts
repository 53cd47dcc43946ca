import { join } from 'node:path'
import { build } from 'esbuild'
import { CONSUMERS } from './consumer.ts'

/** A module of a user and all that it imports, minified into one. */
export interface Bundle {
  readonly code: string
  /** The files that went into it. */
  readonly files: readonly string[]
}

/** Bundles a module text that stands beside the installed tarballs, as for a page or for Node. */
export async function bundle(text: string, platform: 'browser' | 'node'): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: text, resolveDir: join(CONSUMERS[0]?.folder ?? '', 'esm') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform,
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  return { code: outputFiles[0]?.text ?? '', files: Object.keys(metafile.inputs) }
}
