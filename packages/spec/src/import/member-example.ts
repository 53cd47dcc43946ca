import type * as z from 'zod'
import { decodeScalar } from '../coerce.ts'
import { type Cases, fold } from '../fold.ts'
import { readJson } from '../json.ts'
import { oncePer } from '../once.ts'
import { SCALARS } from '../scalars.ts'
import type { Json, Scalar, Type } from '../spec.ts'

/** What the vendor writes where there is no example. */
const PLACEHOLDER = /^(?:无|暂无|空|-|—|null|none|n\/a|"原文")?$/i

/** Reads the example of a published member, which is always a text, as a value of its type; `undefined` where it is none. */
export type ReadExample = (text: string, type: Type) => Json | undefined

/** A reader of examples, which builds the schemas of scalars once. */
export function exampleReader(): ReadExample {
  const schema = oncePer((name: Scalar): z.ZodType => SCALARS[name].schema())
  const fits: Cases<(value: Json) => boolean> = {
    scalar: (name) => (value) => schema(name).safeParse(value).success,
    list: (item) => (value) => isList(value) && value.every(item),
    object: () => () => false, // half of them are placeholders, the others no JSON
  }
  return (text, type) => {
    const plain = text.trim()
    if (PLACEHOLDER.test(plain)) return undefined
    const value = fold(type, VALUE)(plain)
    return value !== undefined && fold(type, fits)(value) ? value : undefined
  }
}

/** The value that a text could stand for. */
const VALUE: Cases<(text: string) => Json | undefined> = {
  scalar: (name) => (text) => decodeScalar(name, unquoted(text)),
  list: () => parsed,
  object: () => () => undefined,
}

function unquoted(text: string): string {
  const value = text.startsWith('"') && text.length > 1 ? parsed(text) : undefined
  return typeof value === 'string' ? value : text
}

function parsed(text: string): Json | undefined {
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
