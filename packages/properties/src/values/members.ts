import {
  fold,
  type ActionSlice,
  type Field,
  type Fields,
  type Json,
  type JsonObject,
} from '@tc3/spec'
import * as fc from 'fast-check'
import { lists, shortLists } from './lists.ts'
import { objectIn, recursiveObjects } from './recursion.ts'
import { ABSENT, records, sometimes } from './records.ts'
import { scalarsOf } from './scalars.ts'
import type { Side } from './side.ts'
import { unknownContent } from './unknown-content.ts'

/** How often published examples leave out a member they may leave out, in percent. */
const ABSENT_PERCENT = 28

/** How often published examples carry null where they may, in percent. */
const NULL_PERCENT = { scalar: () => 12, list: () => 22, object: () => 31 }

/** How many objects that contain themselves may stand below one another. */
const NESTING = 3

/** Values published for a member, besides the example of its field. */
export type Published = (member: string) => readonly Json[]

interface Reading {
  readonly side: Side
  readonly objects: ActionSlice['objects']
  readonly recursive: ReadonlySet<string>
  /** Each object at each depth is built once; `begun` marks those under construction. */
  readonly built: Map<string, fc.Arbitrary<JsonObject> | 'begun'>
}

interface Place<Values> {
  /** How many objects that contain themselves may still be entered. */
  readonly nesting: number
  readonly published: Values
}

/** Values of the members of one direction of a call; recursion ends after a few objects. */
export function membersOf(
  { objects }: Pick<ActionSlice, 'objects'>,
  side: Side,
): (fields: Fields, published: Published) => fc.Arbitrary<JsonObject> {
  const recursive = recursiveObjects(objects)
  const reading: Reading = { side, objects, recursive, built: new Map() }
  return (fields, published) => recordsOf(fields, { nesting: NESTING, published }, reading)
}

function recordsOf(
  fields: Fields,
  { nesting, published }: Place<Published>,
  reading: Reading,
): fc.Arbitrary<JsonObject> {
  const carried = Object.entries(fields).filter(([, field]) => reading.side.carries(field))
  return records(
    carried.map(([name, field]) => [
      name,
      memberOf(field, { nesting, published: published(name) }, reading),
    ]),
  )
}

function memberOf(
  field: Field,
  place: Place<readonly Json[]>,
  reading: Reading,
): fc.Arbitrary<Json | typeof ABSENT> {
  if (reading.side.always(field)) return valuesOf(field, place, reading)
  if (place.nesting === 0 && isRecursive(field, reading)) return fc.constant(ABSENT)
  return sometimes(ABSENT, ABSENT_PERCENT, valuesOf(field, place, reading))
}

function valuesOf(
  field: Field,
  place: Place<readonly Json[]>,
  reading: Reading,
): fc.Arbitrary<Json> {
  const limits = reading.side.limits(field)
  const published = [...place.published, ...(field.example === undefined ? [] : [field.example])]
  const short = { limits, isDeepest: place.nesting === 0 }
  const values = fold<() => fc.Arbitrary<Json>>(field.type, {
    scalar: (name) => () => scalarsOf(name, { limits, published: published.flat() }),
    list: (item) => () =>
      isRecursive(field, reading) ? shortLists(item, short) : lists(item(), limits),
    object: (name) => () => objectsOf(name, place.nesting, reading),
  })()
  return reading.side.nulls(field)
    ? sometimes(null, fold(field.type, NULL_PERCENT), values)
    : values
}

function objectsOf(name: string, nesting: number, reading: Reading): fc.Arbitrary<JsonObject> {
  const { built, objects, recursive } = reading
  const left = Math.max(0, recursive.has(name) ? nesting - 1 : nesting)
  const key = `${left} ${name}`
  const known = built.get(key)
  if (known === 'begun')
    throw new TypeError(`objects.${name}: expected a value that ends; received a required cycle.`)
  if (known) return known
  built.set(key, 'begun')
  const fields = objects[name] ?? {}
  const values =
    Object.keys(fields).length === 0
      ? unknownContent()
      : recordsOf(fields, { nesting: left, published: () => [] }, reading)
  built.set(key, values)
  return values
}

function isRecursive(field: Field, { recursive }: Reading): boolean {
  const name = objectIn(field.type)
  return name !== undefined && recursive.has(name)
}
