import { inWords } from '../in-words.ts'
import { SpecError, type Place } from '../spec-error.ts'
import type { Json } from '../spec.ts'

/** Takes a value of unknown shape and gives it back typed, or throws a `SpecError` that names the place. */
export type Reader<T> = (value: unknown, at: Place) => T

/** A member that may be absent. */
export interface Maybe<T> {
  readonly maybe: Reader<T>
}

/** One reader a member; those of optional members are wrapped in `maybe`. */
export type Members<T> = {
  readonly [Key in keyof T]-?: object extends Pick<T, Key>
    ? Maybe<Exclude<T[Key], undefined>>
    : Reader<T[Key]>
}

/** No contract comes near; readers recurse, and the stack would end somewhere beyond. */
export const DEEPEST = 200

/** The place of a member or an item, written as code would reach it; a `SpecError` where the document is too deep to read. */
export function inside(at: Place, key: string | number): Place {
  const inner = new Inner(at, key)
  if (inner.depth > DEEPEST) throw new SpecError(at, `at most ${DEEPEST} levels`, 'more')
  return inner
}

/** Most places are never written down, so that the path waits until it is asked for. */
class Inner implements Place {
  readonly outer: Place
  readonly key: string | number
  readonly depth: number
  readonly file: Place['file']
  readonly onStray: Place['onStray']

  constructor(outer: Place, key: string | number) {
    this.outer = outer
    this.key = key
    this.depth = outer instanceof Inner ? outer.depth + 1 : 1
    this.file = outer.file
    this.onStray = outer.onStray
  }

  get path(): string {
    const outer = this.outer.path
    return outer + stepTo(this.key, outer === '')
  }
}

function stepTo(key: string | number, isFirst: boolean): string {
  if (typeof key === 'number' || !/^[A-Za-z_$][\w$]*$/.test(key)) return `[${JSON.stringify(key)}]`
  return isFirst ? key : `.${key}`
}

/** Refuses a value. */
export function refuse(at: Place, expected: string, value: unknown): never {
  throw new SpecError(at, expected, inWords(value))
}

/** Reads a value that a test recognises. */
export function thatIs<T>(expected: string, test: (value: unknown) => value is T): Reader<T> {
  return (value, at) => (test(value) ? value : refuse(at, expected, value))
}

/** Any text. */
export const text = thatIs('a text', (value) => typeof value === 'string')

/** Any number that has an end: JSON reads 1e999 as none. */
export const number = thatIs('a finite number', (value): value is number => Number.isFinite(value))

/** A whole number that is not below the least, nor above the most. */
export function count({ least = 0, most }: { readonly least?: number; readonly most?: number }) {
  const range = most === undefined ? `, ${least} or more` : ` from ${least} to ${most}`
  return thatIs(
    `a whole number${range}`,
    (value): value is number =>
      Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= (most ?? Infinity),
  )
}

/** True or false. */
export const flag = thatIs('true or false', (value) => typeof value === 'boolean')

/** A text of a form that has a name. */
export function textLike(expected: string, form: RegExp): Reader<string> {
  return thatIs(expected, (value): value is string => typeof value === 'string' && form.test(value))
}

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return thatIs(`one of ${words.join(', ')}`, (value): value is T =>
    words.some((word) => word === value),
  )
}

/** A JSON object, its members not looked at. */
export const object = thatIs(
  'an object',
  (value): value is Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
)

const list = thatIs('a list', (value): value is readonly unknown[] => Array.isArray(value))

/** A list, each item by one reader. */
export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, at) => list(value, at).map((given, index) => item(given, inside(at, index)))
}

/** A list in which nothing stands twice. */
export function setOf<T extends string | number>(item: Reader<T>): Reader<readonly T[]> {
  return (value, at) => {
    const items = listOf(item)(value, at)
    const again = items.findIndex((one, index) => items.indexOf(one) !== index)
    return again < 0 ? items : refuse(inside(at, again), 'each item once', items[again])
  }
}

/** A list that is not empty. */
export function someOf<T>(items: Reader<readonly T[]>): Reader<readonly T[]> {
  return (value, at) => {
    const read = items(value, at)
    return read.length > 0 ? read : refuse(at, 'at least one item', value)
  }
}

/** An object whose members have one reader, and their names another. */
export function recordOf<T>(name: Reader<string>, member: Reader<T>): Reader<Record<string, T>> {
  return (value, at) => {
    const entries = Object.entries(object(value, at)).map(([key, given]): [string, T] => {
      const place = inside(at, key)
      return [name(key, place), member(given, place)]
    })
    return Object.fromEntries(entries)
  }
}

/** An object with these members and no others, unless somebody wants to be told of strays. */
export function struct<T extends object>(members: Members<T>): Reader<T> {
  const table = Object.entries<Reader<unknown> | Maybe<unknown>>(members)
  const expected = `one of ${table.map(([key]) => key).join(', ')}`
  return (value, at) => {
    const given = object(value, at)
    const { onStray = (_, name) => refuse(inside(at, name), expected, name) } = at
    for (const name of Object.keys(given)) if (!Object.hasOwn(members, name)) onStray(at, name)
    const read: Record<string, unknown> = {}
    for (const [key, member] of table) {
      const inner = Object.hasOwn(given, key) ? given[key] : undefined
      if (typeof member === 'function') read[key] = member(inner, inside(at, key))
      else if (inner !== undefined) read[key] = member.maybe(inner, inside(at, key))
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one member a row of the table
    return read as T
  }
}

/** Makes a member optional. */
export function maybe<T>(reader: Reader<T>): Maybe<T> {
  return { maybe: reader }
}

type Atom = null | boolean | number | bigint | string

const atoms = new Set(['boolean', 'number', 'bigint', 'string'])
const isAtom = (value: unknown): value is Atom => value === null || atoms.has(typeof value)

/** Anything JSON can carry. */
export const json: Reader<Json> = (value, at) => {
  if (isAtom(value)) return value
  if (Array.isArray(value)) return value.map((item, index) => json(item, inside(at, index)))
  return jsonObject(value, at)
}

/** A JSON object. */
export const jsonObject = recordOf(text, (value, at) => json(value, at))
