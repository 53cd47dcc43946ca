import { type Cases, fold } from '../fold.ts'
import type { Scalar, Type } from '../spec.ts'

/** The other scalars that allow all that one allows; whole numbers past 2^63 aside. */
const WIDER: Readonly<Record<Scalar, readonly Scalar[]>> = {
  string: [],
  int64: ['float'],
  uint64: ['int64', 'float'],
  float: [],
  bool: [],
  binary: ['string'],
  date: ['string'],
  datetime: ['string'],
  datetime_iso: ['string'],
}

/** Whether every value of one type is a value of the other; objects are compared elsewhere, by their members. */
export function isWithin(narrow: Type, wide: Type): boolean {
  const [from, to] = [shapeOf(narrow), shapeOf(wide)]
  if (from.depth !== to.depth || from.isObject !== to.isObject) return false
  return from.isObject || from.name === to.name || isWider(from.name, to.name)
}

function isWider(from: string, to: string): boolean {
  return WIDER[from as Scalar].some((scalar) => scalar === to) // not an object, so a scalar
}

/** The two names, where both types lead to objects through as many lists and the names differ. */
export function renaming(before: Type, after: Type): readonly [string, string] | undefined {
  const [from, to] = [shapeOf(before), shapeOf(after)]
  const isSame = from.depth === to.depth && from.isObject && to.isObject
  return isSame && from.name !== to.name ? [from.name, to.name] : undefined
}

interface Shape {
  readonly name: string
  readonly isObject: boolean
  /** How many lists stand around it. */
  readonly depth: number
}

const SHAPE: Cases<Shape> = {
  scalar: (name) => ({ name, isObject: false, depth: 0 }),
  list: (item) => ({ ...item, depth: item.depth + 1 }),
  object: (name) => ({ name, isObject: true, depth: 0 }),
}

function shapeOf(type: Type): Shape {
  return fold(type, SHAPE)
}

/** A type in words: `list of Tag`. */
export const typeWords = (type: Type): string =>
  fold(type, { scalar: String, list: (item) => `list of ${item}`, object: String })
