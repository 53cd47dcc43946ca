import type * as z from 'zod'
import { type Cases, fold } from '../fold.ts'
import { isJsonObject } from '../json.ts'
import { oncePer } from '../once.ts'
import { inside, refuse } from './reader.ts'
import { SCALARS } from '../scalars.ts'
import type { Place } from '../spec-error.ts'
import type { Field, Json, Scalar } from '../spec.ts'

const NAMES = ['example', 'default'] as const

/** Throws a `SpecError` where what a field shows is not of its type; of an object its members are not looked at. */
export type CheckValues = (field: Field, at: Place) => void

/** A check of what fields show, which builds the schemas of scalars once. */
export function valueCheck(): CheckValues {
  const schema = oncePer((name: Scalar): z.ZodType => SCALARS[name].schema())
  const fits: Cases<(value: Json) => boolean> = {
    scalar: (name) => (value) => schema(name).safeParse(value).success,
    list: (item) => (value) => Array.isArray(value) && value.every(item),
    object: () => isJsonObject,
  }
  return (field, at) => {
    for (const name of NAMES) {
      const value = field[name]
      const isNull = value === null && field.nullable === true
      if (value === undefined || isNull || fold(field.type, fits)(value)) continue
      refuse(inside(at, name), `a value of type ${wordsOf(field.type)}`, value)
    }
  }
}

const wordsOf = (type: Field['type']): string =>
  fold<string>(type, {
    scalar: (name) => name,
    list: (item) => `list of ${item}`,
    object: (name) => name,
  })
