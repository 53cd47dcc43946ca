import { fold } from './fold.ts'
import { quote } from './emit/source-text.ts'
import type { Field, Scalar, Type } from './spec.ts'

/** Every kind of constraint a field may carry: the names of the members that state them. */
export const RULE_NAMES = [
  'enum',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'maxBytes',
  'format',
] as const

/** The name of one kind of constraint. */
export type RuleName = (typeof RULE_NAMES)[number]

/** A constraint of any kind. */
export type AnyConstraint = NonNullable<Field[RuleName]>

type Limit = AnyConstraint['value']

/** One kind of constraint: where it may stand, and what it says, as a test and as source text of the same test. */
export interface Rule {
  /** What is compared: every leaf of the field's value, or the outermost list itself. */
  readonly scope: 'leaf' | 'list'
  /** What it may stand on, in words. */
  readonly on: string
  readonly fits: (type: Type) => boolean
  readonly holds: (limit: Limit) => (value: unknown) => boolean
  /** An expression over a variable called `value`. */
  readonly source: (limit: Limit) => string
}

const LEAVES: Readonly<Record<Scalar, 'text' | 'number' | 'other'>> = {
  string: 'text',
  int64: 'number',
  uint64: 'number',
  float: 'number',
  bool: 'other',
  binary: 'text',
  date: 'text',
  datetime: 'text',
  datetime_iso: 'text',
}

function leafOf(type: Type): 'text' | 'number' | 'other' {
  return fold(type, {
    scalar: (name) => LEAVES[name],
    list: (item) => item,
    object: () => 'other',
  })
}

const ON_NUMBERS = {
  scope: 'leaf',
  on: 'a number',
  fits: (type: Type) => leafOf(type) === 'number',
} as const

const ON_TEXTS = {
  scope: 'leaf',
  on: 'a text',
  fits: (type: Type) => leafOf(type) === 'text',
} as const

const ON_LISTS = {
  scope: 'list',
  on: 'a list',
  fits: (type: Type) => typeof type === 'object' && 'list' in type,
} as const

const isNumeric = (value: unknown) => typeof value === 'number' || typeof value === 'bigint'
const lengthOf = (value: unknown) => (Array.isArray(value) ? value.length : 0)
const bytesOf = (value: unknown) => new TextEncoder().encode(String(value)).length
const words = (limit: Limit) => [limit].flat().map(String)
const whole = (limit: Limit) => `^(?:${String(limit)})$`

/** Every rule, by the name of the field's member that states it. */
export const RULES: Readonly<Record<RuleName, Rule>> = {
  enum: {
    scope: 'leaf',
    on: 'a text or a number',
    fits: (type) => leafOf(type) !== 'other',
    holds: (limit) => (value) => words(limit).includes(String(value)),
    source: (limit) => `[${words(limit).map(quote).join(', ')}].includes(\`\${value}\`)`,
  },
  minimum: {
    ...ON_NUMBERS,
    holds: (limit) => (value) => isNumeric(value) && value >= Number(limit),
    source: (limit) => `value >= ${Number(limit)}`,
  },
  maximum: {
    ...ON_NUMBERS,
    holds: (limit) => (value) => isNumeric(value) && value <= Number(limit),
    source: (limit) => `value <= ${Number(limit)}`,
  },
  minItems: {
    ...ON_LISTS,
    holds: (limit) => (value) => lengthOf(value) >= Number(limit),
    source: (limit) => `value.length >= ${Number(limit)}`,
  },
  maxItems: {
    ...ON_LISTS,
    holds: (limit) => (value) => lengthOf(value) <= Number(limit),
    source: (limit) => `value.length <= ${Number(limit)}`,
  },
  maxBytes: {
    ...ON_TEXTS,
    holds: (limit) => (value) => bytesOf(value) <= Number(limit),
    source: (limit) => `new globalThis.TextEncoder().encode(value).length <= ${Number(limit)}`,
  },
  format: {
    ...ON_TEXTS,
    holds: (limit) => (value) => new RegExp(whole(limit), 'u').test(String(value)),
    source: (limit) => `new globalThis.RegExp(${quote(whole(limit))}, "u").test(value)`,
  },
}
