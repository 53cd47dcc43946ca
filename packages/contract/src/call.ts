import type { JsonObject } from '@tc3/spec'
import type { CommonParameter } from './common-parameter.ts'
import type { Host } from './host.ts'
import type { Language } from './language.ts'

/** What a request asks for, read from any wire form and not yet believed. */
export interface Call {
  /** The wire form it came in, `unknown` where it came in none. */
  readonly form: string
  readonly host: Host
  readonly language: Language
  /** Action, Version, Region and their like, as sent. */
  readonly common: Readonly<Partial<Record<CommonParameter, string>>>
  /** Absent where the request could not be read. */
  readonly params?: JsonObject
  /** Whether the leaves of `params` have JSON's types; in a query they are texts. */
  readonly isTyped: boolean
}
