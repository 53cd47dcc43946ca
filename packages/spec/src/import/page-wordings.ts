import type { Scalar, Type } from '../spec.ts'

/** The sections of a documentation page that are read, by how their headings begin in either language. */
export const SECTIONS = {
  description: ['1. API Description', '1. 接口描述'],
  input: ['2. Input Parameters', '2. 输入参数'],
  output: ['3. Output Parameters', '3. 输出参数'],
  example: ['4. Example', '4. 示例'],
  developer: ['5. Developer Resources', '5. 开发者资源'],
  errors: ['6. Error Code', '6. 错误码'],
} as const

/** The name of one of them. */
export type Section = keyof typeof SECTIONS

/** Those that no whole page is without. */
export const NEEDED_SECTIONS = ['description', 'input', 'output'] as const satisfies Section[]

/** The first cells of the tables' headings, which are no rows. */
export const TABLE_HEADINGS: readonly string[] = [
  'Parameter Name',
  'Error Code',
  '参数名称',
  '错误码',
]

/** How a page says that a parameter must be sent. */
export const REQUIRED: Readonly<Record<string, boolean>> = {
  Yes: true,
  No: false,
  是: true,
  否: false,
}

/** A page tells integers from nothing but integers, so that `uint64` is not among them. */
const SCALARS: Readonly<Record<string, Scalar>> = {
  'Timestamp ISO8601': 'datetime_iso',
  String: 'string',
  Integer: 'int64',
  Float: 'float',
  Double: 'float',
  Boolean: 'bool',
  Binary: 'binary',
  Date: 'date',
  Timestamp: 'datetime',
}

/** What the pages write in a type column that nobody takes for prose, longer words first. */
export const PLAIN_TYPES: string = ['Array of [A-Za-z]\\w*', ...Object.keys(SCALARS)].join('|')

/** The type that a page's words stand for. */
export function pageType(words: string): Type {
  const [, item] = /^Array of (.*)$/.exec(words) ?? []
  if (item !== undefined) return { list: pageType(item) }
  const scalar = Object.hasOwn(SCALARS, words) ? SCALARS[words] : undefined
  return scalar ?? { object: words }
}

/** How the description of a common parameter begins. */
export const COMMON = /^(?:Common Params|公共参数)/

/** The wordings by which a page says that an action takes no region. */
export const NO_REGION = /(?:not|n't) (?:be )?(?:required|needed)|不需要|无需/
