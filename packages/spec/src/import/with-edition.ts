import { inWords } from '../in-words.ts'
import type { ParseOptions } from '../parse/parse-spec.ts'

/** How an imported document is called, and whose it is. */
export interface EditionOptions extends ParseOptions {
  /** `intl` or `cn`. */
  readonly edition: string
}

/** The options as they stand; a `TypeError` where a program without types passes none, or none with an edition. */
export function withEdition<Options extends EditionOptions>(
  caller: string,
  options: Options | undefined,
): Options {
  if (options && typeof options.edition === 'string') return options
  const received = options ? inWords(options.edition) : inWords(options)
  throw new TypeError(`${caller}: expected { edition: 'intl' } or 'cn'; received ${received}`)
}
