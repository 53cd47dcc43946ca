import {
  fold,
  isJsonObject,
  type ActionSlice,
  type Cases,
  type Field,
  type Fields,
  type Json,
  type JsonObject,
} from '@tc3/spec'
import type { Surprise } from './fault.ts'

/** A change of an answer, member by member. */
interface Change {
  /** Members that each object gets besides its own. */
  readonly members?: JsonObject
  /** A member's value in place of the one it has. */
  readonly value?: (value: Json, field: Field) => Json
}

const HUGE = 2n ** 53n + 1n

const isInteger = (name: string): boolean => name === 'int64' || name === 'uint64'

/** Integers wherever they stand in a value. */
const hugely: Cases<(value: Json) => Json> = {
  scalar: (name) => (value) => (isInteger(name) ? HUGE : value),
  list: (item) => (value) => (Array.isArray(value) ? value.map(item) : value),
  object: () => (value) => value,
}

/** A value of the same type that is none of those listed: one more than the greatest number, or a text. */
const unlisted = (listed: readonly (string | number)[]): Json => {
  const numbers = listed.filter((one) => typeof one === 'number')
  return numbers.length > 0 ? Math.max(...numbers) + 1 : 'UnknownToTheDocuments'
}

/** What is listed, wherever it stands in a value. */
const beyond = (other: Json): Cases<(value: Json) => Json> => ({
  scalar: () => () => other,
  list: (item) => (value) => (Array.isArray(value) ? value.map(item) : value),
  object: () => (value) => value,
})

const CHANGES: Readonly<Record<Surprise['kind'], Change>> = {
  'unknown-members': { members: { UnknownToTheDocuments: 'added by tc3' } },
  'unknown-enums': {
    value: (value, { enum: listed, type }) =>
      listed ? fold(type, beyond(unlisted(listed.value)))(value) : value,
  },
  'huge-integers': { value: (value, field) => fold(field.type, hugely)(value) },
  nulls: { value: (value, field) => (field.nullable ? null : value) },
}

/** An action's output with a surprise in it. */
export function surprise(
  output: JsonObject,
  { returns, objects }: ActionSlice,
  { kind }: Surprise,
): JsonObject {
  const { members: added = {}, value: change = (value) => value } = CHANGES[kind]
  const inside: Cases<(value: Json) => Json> = {
    scalar: () => (value) => value,
    list: (item) => (value) => (Array.isArray(value) ? value.map(item) : value),
    object: (name) => (value) =>
      isJsonObject(value) ? changed(value, objects[name] ?? {}) : value,
  }
  const changed = (value: JsonObject, fields: Fields): JsonObject => ({
    ...Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined
        return [name, field ? change(fold(field.type, inside)(member), field) : member]
      }),
    ),
    ...added,
  })
  return changed(output, returns)
}
