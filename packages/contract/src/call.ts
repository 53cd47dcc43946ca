import type { Common } from './common.ts'
import type { Host } from './host.ts'
import type { Language } from './language.ts'

/** What a request asks for, read from any wire form and not yet believed. */
export interface Call {
  /** The wire form it came in, `unknown` where it came in none. */
  readonly form: string
  readonly host: Host
  readonly language: Language
  /** Action, Version, Region and their like, as sent. */
  readonly common: Common
}
