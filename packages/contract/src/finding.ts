import type { Severity } from '@tc3/spec'
import type { Language } from './language.ts'
import type { Rule } from './rule.ts'
import { TEXTS } from './gateway.gen.ts'

/** One thing that is wrong, doubtful or odd about an exchange. */
export interface Finding {
  /** A refusal earns its code as the answer; a warning and a note earn nothing. */
  readonly severity: Severity
  readonly rule: string
  /** The error code; a note has none. */
  readonly code?: string
  /** The dotted path of the parameter concerned. */
  readonly path?: string
  /** For a refusal the service's own text, in the language of the request. */
  readonly message: string
  readonly expected?: string
  readonly received?: string
}

/** A finding that the service answers with its code. */
export interface Refusal extends Finding {
  readonly severity: 'refusal'
  readonly code: string
}

/** Whether this finding is answered with an error. */
export const isRefusal = (finding: Finding): finding is Refusal => finding.severity === 'refusal'

/** A rule of the gateway that a request breaks, before it is put into words. */
export interface Breach {
  readonly rule: Rule
  /** Fill the rule's text; `parameter` is also the finding's path. */
  readonly values?: Readonly<Record<string, string | number>>
  /** In place of the rule's code. */
  readonly code?: string
  readonly expected?: string
  readonly received?: string
}

const filled = (template: string, values: Breach['values'] = {}): string =>
  template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))

/** Puts a breach into the service's words, in one language. */
export function tell({ values, ...breach }: Breach, language: Language): Refusal {
  const { code, [language]: template } = TEXTS[breach.rule]
  const path = values?.['parameter']
  return {
    severity: 'refusal',
    code,
    message: filled(template, values),
    ...(path === undefined ? {} : { path: String(path) }),
    ...breach,
  }
}
