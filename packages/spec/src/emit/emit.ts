import { actionSource } from './action-source.ts'
import { errorSource } from './error-source.ts'
import { serviceSource } from './service-source.ts'
import { sliceOf } from '../slice.ts'
import type { Spec } from '../spec.ts'

/** What generated files say about themselves. */
export interface EmitOptions {
  /** The spec they come from; the path of `specs/` unless said otherwise. */
  readonly source?: string
  /** The command that makes them. */
  readonly command?: string
}

/**
 * Generates the modules of a spec as TypeScript: one for the service, one for its codes, one an action. File names to texts; same spec, same bytes.
 *
 * @example
 * for (const [file, text] of Object.entries(emit(spec))) await writeFile(join(out, file), text)
 */
export function emit(
  spec: Spec,
  { source = `specs/${specPath(spec)}.json`, command = 'pnpm run generate' }: EmitOptions = {},
): Readonly<Record<string, string>> {
  const file = specPath(spec)
  const module = (text: string) => `${banner(source, command)}\n${UNCHECKED}\n\n${text}\n`
  const actions = Object.keys(spec.actions).map((name) => [
    `${file}/${name}.gen.ts`,
    module(actionSource(sliceOf(spec, name))),
  ])
  return {
    [`${file}.gen.ts`]: module(serviceSource(spec)),
    [`${file}.errors.gen.ts`]: module(errorSource(spec)),
    ...Object.fromEntries(actions),
  }
}

/**
 * That modules hold is checked by tests of this generator, which take this line out: in an app it would cost every run of
 * the compiler as much as its own code does, under options that nobody here has tried. Their types are as static as ever.
 */
export const UNCHECKED = '// @ts-nocheck'

/** The line that begins each generated file. */
export function banner(source: string, command: string): string {
  return `// Generated from ${source} by "${command}". Do not edit.`
}

function specPath({ service, version, edition }: Spec): string {
  return `${service}/${version}/${edition}`
}
