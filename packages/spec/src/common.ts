import type { Evidence, Scalar, Text } from './spec.ts'

/** A parameter that any action may carry beside its own. */
export interface CommonParameter {
  /** The header that carries it with signature v3; absent where v3 knows no such parameter. */
  readonly header?: string
  /** The query or form parameter that carries it with signature v1; absent where v1 knows no such parameter. */
  readonly parameter?: string
  readonly type: Scalar
  /** Who must send it: every request, those signed by one method, or as the action says. */
  readonly required: 'always' | 'v3' | 'v1' | 'per-action' | 'never'
  readonly summary: Text
}

/** What the gateway answers where one rule is broken: a code and a text with `{placeholders}`, in two languages. */
export interface Message {
  readonly code: string
  readonly en: string
  readonly zh: string
  /** How each wording is known: `observed` texts are exact, `inferred` ones are made in the same style. */
  readonly evidence: { readonly en: Evidence; readonly zh: Evidence }
}

/** What the actions of all services share. */
export interface Common {
  readonly parameters: Readonly<Record<string, CommonParameter>>
  readonly errors: Readonly<Record<string, Text>>
  /** By rule id. */
  readonly messages: Readonly<Record<string, Message>>
}
