import {
  fold,
  type ActionSlice,
  type Field,
  type Fields,
  type Json,
  type JsonObject,
} from '@tc3/spec'
import { isScalar } from '../values/is-scalar.ts'
import {
  brokenLimits,
  LIMIT_NAMES,
  limitsOf,
  type LimitName,
  type Limits,
} from '../values/limits.ts'
import { ABSENT } from '../values/records.ts'
import { REQUEST } from '../values/side.ts'
import { brokenValues } from './broken-values.ts'
import type { Edit, Path, Site } from './fault.ts'
import { unknownNames } from './unknown-names.ts'
import { WRONG_LISTS, WRONG_OBJECTS, WRONG_SCALARS, wrongTypes } from './wrong-types.ts'

type Objects = ActionSlice['objects']

interface Place {
  readonly fields: Fields
  readonly objects: Objects
  readonly path: Path
}

/** What an undeclared member may hold; null is a fault of its own. */
const UNDECLARED_VALUES: readonly Json[] = ['', 'x', 1, true, [], {}]

/** Every place where valid members can be made wrong in exactly one way, at any depth. */
export function sitesOf(given: JsonObject, { fields, objects, path }: Place): readonly Site[] {
  if (Object.keys(fields).length === 0) return [] // unknown content: nothing in it is wrong
  const declared = Object.entries(fields).filter(([, field]) => REQUEST.carries(field))
  return [
    { kind: 'unknown', edits: () => undeclaredMembers(fields, path) },
    ...declared.flatMap(([name, field]) => {
      const at = [...path, name]
      const value = Object.hasOwn(given, name) ? given[name] : undefined
      if (value === undefined) return mistyped(wrongTypes(field.type), at)
      return [...leftOut(field, at), ...sitesOfValue(field, objects)(value, at)]
    }),
  ]
}

function undeclaredMembers(fields: Fields, path: Path): readonly Edit[] {
  return unknownNames(fields).map((name, index) => ({
    kind: 'unknown',
    code: 'UnknownParameter',
    path: [...path, name],
    put: UNDECLARED_VALUES[index % UNDECLARED_VALUES.length] ?? '',
  }))
}

function leftOut({ required }: Field, path: Path): readonly Site[] {
  const edit = { kind: 'missing', code: 'MissingParameter', path, put: ABSENT } as const
  return required === true ? [{ kind: 'missing', edits: () => [edit] }] : []
}

function mistyped(wrong: readonly Json[], path: Path): readonly Site[] {
  const code = 'InvalidParameter'
  return [
    { kind: 'type', edits: () => wrong.map((put) => ({ kind: 'type', code, path, put })) },
    { kind: 'null', edits: () => [{ kind: 'null', code, path, put: null }] },
  ]
}

type Sites = (value: Json, path: Path) => readonly Site[]

/** The places in the value of one field: itself, and its parts. */
function sitesOfValue(field: Field, objects: Objects): Sites {
  const limits = limitsOf(field)
  return fold<Sites>(field.type, {
    scalar: (name) => (value, path) => [
      ...mistyped(WRONG_SCALARS[name], path),
      ...beyondLimits((put) => isScalar(name, put), limits)(value, path),
    ],
    list: (item) => (value, path) => [
      ...mistyped(WRONG_LISTS, path),
      ...beyondLimits(Array.isArray, limits)(value, path),
      // Valid values of a list are lists, those of an object are objects.
      ...(value as readonly Json[]).flatMap((part, index) => item(part, [...path, index])),
    ],
    object: (name) => (value, path) => [
      ...mistyped(WRONG_OBJECTS, path),
      ...sitesOf(value as JsonObject, { fields: objects[name] ?? {}, objects, path }),
    ],
  })
}

/** Values of the type that are beyond a limit, except those that break one of another code as well. */
function beyondLimits(isOfType: (value: Json) => boolean, limits: Limits): Sites {
  return (value, path) =>
    LIMIT_NAMES.flatMap((kind) => {
      const code = limits[kind]?.code
      if (code === undefined) return []
      const edits = brokenValues(kind, limits[kind], value)
        .filter((put) => isOfType(put) && earns(code, brokenLimits(put, limits), limits))
        .map((put) => ({ kind, code, path, put }))
      return edits.length === 0 ? [] : [{ kind, edits: () => edits }]
    })
}

function earns(code: string, broken: readonly LimitName[], limits: Limits): boolean {
  return broken.length > 0 && broken.every((name) => limits[name]?.code === code)
}
