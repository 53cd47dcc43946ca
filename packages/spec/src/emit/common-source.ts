import type { Common } from '../common.ts'
import { banner, type EmitOptions } from './emit.ts'
import { literal, quote } from './source-text.ts'

const SOURCE = { source: 'specs/common.json', command: 'pnpm run generate' }

/** Generates the module of the common parameters and error codes. */
export function emitCommon({ parameters, errors }: Common, options: EmitOptions = {}): string {
  const { source, command } = { ...SOURCE, ...options }
  return `${banner(source, command)}

import type * as tc3 from '@tc3/spec'

/** The parameters that any action may carry beside its own. */
export const commonParameters: tc3.Common['parameters'] = ${literal(parameters)}

/** The error codes that any action may answer with, each with what it means. */
export const commonErrors: tc3.Common['errors'] = ${literal(errors)}
`
}

/** Generates the module of what the gateway reads and says: the headers of common parameters, and its messages by rule id. */
export function emitGateway({ parameters, messages }: Common, options: EmitOptions = {}): string {
  const { source, command } = { ...SOURCE, ...options }
  // Authorization and its like are headers alone and no parameters.
  const inForms = Object.entries(parameters).filter(([, { parameter }]) => parameter)
  const headers = inForms.flatMap(([name, { header }]) => (header ? [[name, header]] : []))
  return `${banner(source, command)}

import type * as tc3 from '@tc3/spec'

/** The common parameters of signature v3 and the headers that carry them. */
export const COMMON_HEADERS = ${literal(Object.fromEntries(headers))} as const

/** The common parameters of signature v1, by the names that a query or a form carries them under. */
export const COMMON_PARAMETERS = ${literal(inForms.map(([name]) => name))} as const

/** What the gateway answers where a rule is broken, by rule id; \`{…}\` stands for a value. */
export const TEXTS = ${literal(messages)} as const satisfies tc3.Common['messages']
`
}

/** Generates the module of the names that common parameters have in a query, for reading published examples. */
export function emitCommonNames({ parameters }: Common, options: EmitOptions = {}): string {
  const { source, command } = { ...SOURCE, ...options }
  const names = Object.values(parameters).flatMap(({ parameter }) => parameter ?? [])
  return `${banner(source, command)}

/** The names that a query or a form carries common parameters under. */
export const COMMON_PARAMETERS: readonly string[] = ${literal(names)}
`
}

/** Generates the module of the common error codes, for telling what a code of an answer means. */
export function emitCommonErrors({ errors }: Common, options: EmitOptions = {}): string {
  const { source, command } = { ...SOURCE, ...options }
  return `${banner(source, command)}

import type { Text } from './spec.ts'

/** A code that any action of any service may answer with. */
export type CommonError = ${Object.keys(errors).map(quote).join(' | ')}

/** What the common codes mean. */
export const COMMON_ERRORS: Readonly<Record<CommonError, Text>> = ${literal(errors)}
`
}
