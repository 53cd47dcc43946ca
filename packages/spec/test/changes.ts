import * as fc from 'fast-check'
import type { Json, JsonObject } from '../src/index.ts'

/** A JSON document with one place changed, and where. */
export interface Changed {
  readonly at: string
  readonly document: Json
}

type Change = (value: Json) => readonly Json[]

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** Other values to put in the place of one. */
const OTHERS: readonly Json[] = [
  null,
  true,
  -1,
  0.5,
  'other',
  '',
  [],
  ['other'],
  {},
  { list: 'string' },
]

const without = (object: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))

const CHANGES: readonly Change[] = [
  () => OTHERS,
  (value) => (isObject(value) ? [{ ...value, stray: 'other' }] : []),
  (value) => (isObject(value) ? Object.keys(value).map((name) => without(value, name)) : []),
  (value) => (isList(value) && value.length > 0 ? [[...value, value[0] ?? null]] : []),
]

/** Every document that differs from this one in one place. */
export function changesOf(value: Json, at = ''): readonly Changed[] {
  const here = CHANGES.flatMap((change) => change(value)).map((document) => ({ at, document }))
  if (isList(value))
    return value.reduce<readonly Changed[]>((all, item, index) => {
      const inner = changesOf(item, `${at}[${index}]`)
      return [
        ...all,
        ...inner.map((one) => ({ ...one, document: value.with(index, one.document) })),
      ]
    }, here)
  if (!isObject(value)) return here
  return Object.entries(value).reduce<readonly Changed[]>((all, [name, member]) => {
    const inner = changesOf(member, `${at}.${name}`)
    return [
      ...all,
      ...inner.map((one) => ({ ...one, document: { ...value, [name]: one.document } })),
    ]
  }, here)
}

/** One of those. */
export function oneChangeOf(value: Json): fc.Arbitrary<Json> {
  return fc.constantFrom(...changesOf(value)).map(({ document }) => document)
}
