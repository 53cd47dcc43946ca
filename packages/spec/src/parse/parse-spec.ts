import { checkCycles } from './check-cycles.ts'
import { checkReferences } from './check-references.ts'
import { parseJsonText } from './json-text.ts'
import { specShape } from './spec-shape.ts'
import type { Spec } from '../spec.ts'

/** How a document is called in messages. */
export interface ParseOptions {
  /** The document's name. */
  readonly file?: string | undefined
}

/**
 * Reads a contract from parsed JSON; throws a `SpecError` at the first place that is wrong. Examples are read as they
 * stand, since published ones stray: `judgeExamples` judges them.
 *
 * @example
 * const live = parseSpec(JSON.parse(text), { file: 'specs/live/2018-08-01/intl.json' })
 */
export function parseSpec(given: unknown, { file }: ParseOptions = {}): Spec {
  const parsed = specShape(given, { path: '', file })
  checkReferences(parsed, { path: '', file })
  checkCycles(parsed, { path: '', file })
  return parsed
}

/**
 * Reads a contract from JSON text: as `parseSpec`, and a `SpecError` too where the text is not whole JSON or names a
 * member twice.
 *
 * @example
 * const live = parseSpecText(text, { file: 'specs/live/2018-08-01/intl.json' })
 */
export function parseSpecText(given: string, { file }: ParseOptions = {}): Spec {
  return parseSpec(parseJsonText(given, { path: '', file }), { file })
}
