import type { Mistake } from './case.ts'
import { BODY } from './mistakes/body.ts'
import { CONTENT_TYPE_MISTAKES } from './mistakes/content-type.ts'
import { HEADERS } from './mistakes/headers.ts'
import { HOST } from './mistakes/host.ts'
import { KEY_MISTAKES } from './mistakes/key.ts'
import { QUERY } from './mistakes/query.ts'
import { SCOPE } from './mistakes/scope.ts'
import { SPELLING } from './mistakes/spelling.ts'
import { TIME } from './mistakes/time.ts'

const ALL = [
  ...TIME,
  ...SCOPE,
  ...KEY_MISTAKES,
  ...HOST,
  ...CONTENT_TYPE_MISTAKES,
  ...HEADERS,
  ...QUERY,
  ...BODY,
  ...SPELLING,
] as const

/** The name of a known mistake. */
export type MistakeName = (typeof ALL)[number]['name']

/** Every known mistake, the likelier of two that look alike first. */
export const MISTAKES: readonly Mistake<MistakeName>[] = ALL
