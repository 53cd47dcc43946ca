import type { Common, CommonParameter, Message } from '../common.ts'
import { parseJsonText } from './json-text.ts'
import type { ParseOptions } from './parse-spec.ts'
import { inside, maybe, oneOf, recordOf, refuse, struct, text } from './reader.ts'
import { evidence, prose, scalar, withoutSchema } from './spec-shape.ts'
import type { Evidence } from '../spec.ts'

const parameter = struct<CommonParameter>({
  header: maybe(text),
  parameter: maybe(text),
  type: scalar,
  required: oneOf(['always', 'v3', 'v1', 'per-action', 'never']),
  summary: prose,
})

const message = struct<Message>({
  code: text,
  en: text,
  zh: text,
  evidence: struct<{ en: Evidence; zh: Evidence }>({ en: evidence, zh: evidence }),
})

/** What all services share, its shape alone: `specs/common.schema.json` says the same. */
export const commonShape = withoutSchema(
  struct<Common>({
    parameters: recordOf(text, parameter),
    errors: recordOf(text, prose),
    messages: recordOf(text, message),
  }),
)

/**
 * Reads what all services share from parsed JSON; throws a `SpecError` at the first place that is wrong.
 *
 * @example
 * const { errors, messages } = parseCommon(JSON.parse(text), { file: 'specs/common.json' })
 */
export function parseCommon(given: unknown, { file }: ParseOptions = {}): Common {
  const at = { path: '', file }
  const parsed = commonShape(given, at)
  for (const [rule, { code }] of Object.entries(parsed.messages))
    if (!Object.hasOwn(parsed.errors, code))
      refuse(inside(inside(inside(at, 'messages'), rule), 'code'), 'a code of errors', code)
  return parsed
}

/**
 * Reads what all services share from JSON text: as `parseCommon`, and a `SpecError` too where the text is not whole JSON
 * or names a member twice.
 *
 * @example
 * const { errors, messages } = parseCommonText(text, { file: 'specs/common.json' })
 */
export function parseCommonText(given: string, { file }: ParseOptions = {}): Common {
  return parseCommon(parseJsonText(given, { path: '', file }), { file })
}
