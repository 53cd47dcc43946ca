import type { ActionSlice } from '../action.ts'
import { writeJson } from '../json.ts'
import type { Field, Json } from '../spec.ts'

/** A slice as generated code carries it, and in words what it leaves out for its size. */
export interface Carried {
  readonly slice: ActionSlice
  readonly leftOut: readonly string[]
}

/**
 * What judges, whole, and of what only tells as much as there is room for: what codes mean first, then published
 * examples, then examples of fields. Texts about fields are left to the types.
 */
export function carriedOf(given: ActionSlice): Carried {
  const { slice, leftOut } = tellingOf(given).reduce(load, start(given))
  return { slice, leftOut }
}

/** Bytes for what only tells, so that an action stays within 6 kB when it is minified and zipped. */
const ROOM = 7000

/** What judges repeats its words, and zips so many times better. */
const JUDGING_ZIPS = 3

interface Load extends Carried {
  readonly room: number
}

function start(given: ActionSlice): Load {
  const { params, returns, objects, errors } = given
  const slice: ActionSlice = {
    ...given,
    params: mapValues(params, judging),
    returns: mapValues(returns, judging),
    objects: mapValues(objects, (fields) => mapValues(fields, judging)),
    errors: mapValues(errors, () => ''),
    examples: [],
  }
  return { slice, leftOut: [], room: ROOM - sizeOf(slice) / JUDGING_ZIPS }
}

/** One thing that a slice may tell besides. */
interface Telling {
  readonly called: string
  readonly size: number
  readonly into: (slice: ActionSlice) => ActionSlice
}

function tellingOf(given: ActionSlice): readonly Telling[] {
  const { errors, examples } = given
  return [
    {
      called: 'what its codes mean',
      size: sizeOf(errors),
      into: (slice) => ({ ...slice, errors }),
    },
    ...examples.map((example, index) => ({
      called: `example ${index + 1} of ${examples.length}`,
      size: sizeOf(example),
      into: (slice: ActionSlice) => ({ ...slice, examples: [...slice.examples, example] }),
    })),
    fieldExamples(given),
  ]
}

function fieldExamples({ params, returns, objects }: ActionSlice): Telling {
  const examples = [params, returns, ...Object.values(objects)].map((fields) =>
    Object.entries(fields).flatMap(([name, { example }]) =>
      example === undefined ? [] : [[name, example]],
    ),
  )
  const told = {
    params: mapValues(params, telling),
    returns: mapValues(returns, telling),
    objects: mapValues(objects, (fields) => mapValues(fields, telling)),
  }
  return {
    called: 'examples of members',
    size: examples.flat().length === 0 ? 0 : sizeOf(examples),
    into: (slice) => ({ ...slice, ...told }),
  }
}

function load({ slice, room, leftOut }: Load, { called, size, into }: Telling): Load {
  return size <= room || size === 0
    ? { slice: into(slice), room: room - size, leftOut }
    : { slice, room, leftOut: [...leftOut, called] }
}

function telling(field: Field): Field {
  const { summary: _, hints: __, ...rest } = field
  return rest
}

function judging(field: Field): Field {
  const { example: _, ...rest } = telling(field)
  return rest
}

/** The bytes of its JSON as UTF-8. */
function sizeOf(value: object): number {
  return new TextEncoder().encode(writeJson(value as Json)).length
}

function mapValues<From, To>(
  given: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, change(value)]))
}
