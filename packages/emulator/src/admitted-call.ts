import type { Judgement, Language } from '@tc3/contract'
import { commonErrors } from '@tc3/schemas/common'
import type { Action, Text } from '@tc3/spec'
import type { ErrorAnswer } from './answer.ts'
import type { OperationCall } from './product.ts'

/** A call that the gateway lets through: an action with valid params, in the name of an account. */
export interface AdmittedCall extends OperationCall {
  readonly action: Action
  readonly secretId: string
  readonly language: Language
}

/** What a judgement without a refusal admits; undefined where something is missing after all. */
export function admit(judgement: Judgement, at: number): AdmittedCall | undefined {
  const { action, params, secretId, call } = judgement
  if (!action || !params || secretId === undefined) return undefined
  const { common, language } = call
  return { action, params, secretId, at, region: common.Region, language }
}

const inLanguage = (text: Text, language: Language): string =>
  typeof text === 'string' ? text : text[language]

/** Texts of business errors are documented nowhere: the description of the code stands in. */
export function errorOf(
  code: string,
  { action: { spec }, language }: Pick<AdmittedCall, 'action' | 'language'>,
): ErrorAnswer {
  const list = [spec.errors, commonErrors].find((errors) => Object.hasOwn(errors, code))
  const text = list?.[code] ?? ''
  return { code, message: inLanguage(text, language) || code }
}
